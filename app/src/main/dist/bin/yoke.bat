@echo off
rem Starts Yoke from ..\lib with JDK 25 or newer: JAVA_HOME, then java on the PATH, then the newest of the usual places.
rem YOKE_JAVA_OPTS adds options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion
set "YOKE_ROOT=%~dp0.."
set "YOKE_JAVA="
set "YOKE_BEST=24"

if defined JAVA_HOME call :take "%JAVA_HOME%"
if defined YOKE_JAVA goto start
for /f "delims=" %%J in ('where java 2^>nul') do if not defined YOKE_JAVA call :onpath "%%~dpJ.."
if defined YOKE_JAVA goto start
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :take "%%~fD"
if defined YOKE_JAVA goto start
echo yoke: needs Java 25 or newer and found none. Install one, for example from https://adoptium.net/temurin/releases, or set JAVA_HOME to it. 1>&2
exit /b 1

:start
rem Commands that only ask a running cockpit are done before the second compiler would help.
set "YOKE_KIND=cockpit"
set "YOKE_SHORT="
for %%A in (%*) do (
  if /i "%%~A"=="sim" set "YOKE_KIND=sim"
  if /i "%%~A"=="version" set "YOKE_KIND=words"
  for %%C in (status positions flatten rearm webhook terminals install-ea) do if /i "%%~A"=="%%C" (
    set "YOKE_KIND=commands"
    set "YOKE_SHORT=-XX:TieredStopAtLevel=1"
  )
)
rem An archive of the loaded classes halves the start. The JVM writes it at the end of the first run and refuses it when
rem the jars are others, without making a new one: so it is thrown away when its mark does not name these very jars. Where
rem it cannot be kept, Yoke starts without.
set YOKE_ARCHIVE=
if not defined LOCALAPPDATA goto run
set "YOKE_CACHE=%LOCALAPPDATA%\Yoke\cache"
if not exist "%YOKE_CACHE%" mkdir "%YOKE_CACHE%" 2>nul
if not exist "%YOKE_CACHE%" goto run
set "YOKE_JSA=%YOKE_CACHE%\%YOKE_KIND%.jsa"
set "YOKE_STAMP="
for %%F in ("%YOKE_ROOT%\lib\app-*.jar") do set "YOKE_STAMP=%%~zF %%~tF %%~fF"
set "YOKE_MARK="
if exist "%YOKE_JSA%.whole" set /p YOKE_MARK=<"%YOKE_JSA%.whole"
if not "%YOKE_MARK%"=="%YOKE_STAMP%" del /q "%YOKE_JSA%" "%YOKE_JSA%.whole" 2>nul
set YOKE_ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%YOKE_JSA%" "-Dyoke.archive=%YOKE_JSA%" "-Dyoke.archive.stamp=%YOKE_STAMP%" -Xlog:disable
:run
"%YOKE_JAVA%\bin\java.exe" @"%YOKE_ROOT%\bin\yoke.options" %YOKE_ARCHIVE% %YOKE_SHORT% %YOKE_JAVA_OPTS% -cp "%YOKE_ROOT%\lib\*" dev.yoke.app.Main %*
exit /b %ERRORLEVEL%

:onpath
call :take "%~f1"
exit /b 0

rem Takes the Java at %1 if it is newer than what was found.
:take
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "YOKE_FEATURE="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "YOKE_FEATURE=%%~V"
if not defined YOKE_FEATURE exit /b 0
set "YOKE_FEATURE=%YOKE_FEATURE:"=%"
if %YOKE_FEATURE% GTR %YOKE_BEST% (
  set "YOKE_BEST=%YOKE_FEATURE%"
  set "YOKE_JAVA=%~1"
)
exit /b 0
