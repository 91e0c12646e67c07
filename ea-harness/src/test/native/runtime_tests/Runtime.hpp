// What the tests of the runtime share: a data folder of their own, and programs that must end.
#ifndef YOKE_TEST_RUNTIME_HPP
#define YOKE_TEST_RUNTIME_HPP

#include "runtime/Mql.hpp"

#undef input

#include "wire/Checks.hpp"

#include <sys/wait.h>

namespace yoke::test {

// An empty data folder, removed at the end.
class DataFolder {
  public:
   DataFolder() {
      std::string pattern = (std::filesystem::temp_directory_path() / "yoke-runtime-").string() + std::string(6, 'X');
      m_path = mkdtemp(pattern.data());
      mutableOptions().dataFolder = m_path.string();
   }
   ~DataFolder() {
      theOpenFiles.clear();
      std::error_code error;
      std::filesystem::remove_all(m_path, error);
   }
   const std::filesystem::path &path() const { return m_path; }

  private:
   std::filesystem::path m_path;
};

inline std::string contentOf(const std::filesystem::path &path) {
   std::ifstream file(path, std::ios::binary);
   return std::string(std::istreambuf_iterator<char>(file), {});
}

// Runs the program in a process of its own. Its exit status; what it wrote to its errors is thrown away.
template <class Program> int statusOf(Program program) {
   const pid_t child = fork();
   if (child == 0) {
      const int nowhere = open("/dev/null", O_WRONLY);
      dup2(nowhere, STDERR_FILENO);
      program();
      _exit(0);
   }
   int status = 0;
   waitpid(child, &status, 0);
   return status;
}

template <class Program> void checkEnds(Program program, const std::string &what) {
   const int status = statusOf(program);
   check(!WIFEXITED(status) || WEXITSTATUS(status) != 0, what + " must end the program");
}

inline int errorOf(bool failed) { return failed ? GetLastError() : 0; }

} // namespace yoke::test

#endif
