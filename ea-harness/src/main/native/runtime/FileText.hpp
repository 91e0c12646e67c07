// Text in files: strings, lines and columns, in the code page or in UTF-16.
#ifndef YOKE_RUNTIME_FILE_TEXT_HPP
#define YOKE_RUNTIME_FILE_TEXT_HPP

#include "runtime/Files.hpp"

namespace yoke {

inline std::string unitBytes(const std::u16string &units) {
   std::string bytes;
   for (const char16_t unit : units) {
      bytes.push_back(static_cast<char>(unit & 0xFF));
      bytes.push_back(static_cast<char>(unit >> 8));
   }
   return bytes;
}

inline string textOfUnits(const std::string &bytes) {
   std::u16string units;
   for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
      units.push_back(static_cast<char16_t>(static_cast<uchar>(bytes[i]) | (static_cast<uchar>(bytes[i + 1]) << 8)));
   }
   return string(units);
}

inline std::string fileBytes(const OpenFile &file, const string &value) {
   return file.isAnsi() ? encoded(value, file.codepage) : unitBytes(value.units());
}

inline string fileText(const OpenFile &file, const std::string &bytes) {
   return file.isAnsi() ? decoded(bytes, file.codepage) : textOfUnits(bytes);
}

// '\n' becomes "\r\n" in text files, unless it is one already.
inline string withLineEnds(const string &value) {
   std::u16string units;
   for (const char16_t unit : value.units()) {
      if (unit == u'\n' && (units.empty() || units.back() != u'\r')) units.push_back(u'\r');
      units.push_back(unit);
   }
   return string(units);
}

// One unit of the file's encoding; -1 at its end. Bytes of UTF-8 come singly.
inline int nextUnit(OpenFile &file, std::string &bytes) {
   char unit[2] = {0, 0};
   const size_t width = file.isAnsi() ? 1 : 2;
   if (readBytes(file, unit, width) != width) return -1;
   bytes.append(unit, width);
   return file.isAnsi() ? static_cast<uchar>(unit[0]) : static_cast<uchar>(unit[0]) | (static_cast<uchar>(unit[1]) << 8);
}

// Up to the end of the line, or in a CSV file up to the delimiter; the end itself is taken and not answered.
inline string readColumn(OpenFile &file) {
   std::string bytes;
   file.lineEnded = false;
   const size_t width = file.isAnsi() ? 1 : 2;
   if (!file.isAnsi() && file.tell() == 0) {
      std::string mark;
      if (nextUnit(file, mark) != 0xFEFF) file.seek(0);
   }
   for (int unit = nextUnit(file, bytes); unit >= 0; unit = nextUnit(file, bytes)) {
      const bool ends = unit == '\n';
      if (!ends && !(file.isCsv() && file.delimiter != 0 && unit == file.delimiter)) continue;
      bytes.resize(bytes.size() - width);
      file.lineEnded = ends;
      break;
   }
   string value = fileText(file, bytes);
   if (value.length() > 0 && value[value.length() - 1] == '\r') value = StringSubstr(value, 0, value.length() - 1);
   return value.length() == 0 ? string("") : value;
}

} // namespace yoke

inline string FileReadString(int handle, int length = -1) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return "";
   if (!file->isBinary()) return yoke::readColumn(*file);
   if (length < 0) {
      yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
      return "";
   }
   std::string bytes(static_cast<size_t>(length) * (file->isAnsi() ? 1 : 2), '\0');
   bytes.resize(yoke::readBytes(*file, bytes.data(), bytes.size()));
   return yoke::fileText(*file, bytes);
}

inline uint FileWriteString(int handle, const string &value, int length = -1) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return 0;
   std::string bytes = yoke::fileBytes(*file, file->isBinary() ? value : yoke::withLineEnds(value));
   if (file->isBinary() && length >= 0) bytes.resize(static_cast<size_t>(length) * (file->isAnsi() ? 1 : 2), '\0');
   return static_cast<uint>(yoke::writeBytes(*file, bytes.data(), bytes.size()));
}

template <class... T> uint FileWrite(int handle, const T &...values) {
   yoke::OpenFile *file = yoke::openFile(handle);
   if (file == nullptr) return 0;
   if (file->isBinary()) {
      yoke::setLastError(yoke::ERROR_NOT_TEXT_OR_CSV);
      return 0;
   }
   std::string line;
   const std::string delimiter = file->isCsv() && file->delimiter != 0
                                    ? yoke::utf8(std::u16string(1, static_cast<char16_t>(file->delimiter)))
                                    : "";
   ((line += (line.empty() ? "" : delimiter) + yoke::shown(values)), ...);
   const std::string bytes = yoke::fileBytes(*file, yoke::text(line + "\r\n"));
   return static_cast<uint>(yoke::writeBytes(*file, bytes.data(), bytes.size()));
}

inline double FileReadNumber(int handle) { return StringToDouble(FileReadString(handle)); }
inline bool FileReadBool(int handle) {
   const string value = FileReadString(handle);
   return value == string("true") || StringToInteger(value) != 0;
}
inline datetime FileReadDatetime(int handle) { return StringToTime(FileReadString(handle)); }

#endif
