// Reads the golden files that the cockpit's codec is tested with too.
#ifndef YOKE_TEST_GOLDEN_HPP
#define YOKE_TEST_GOLDEN_HPP

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace yoke::test {

inline std::vector<std::string> split(const std::string &text, const std::string &separator, size_t most = 1000) {
   std::vector<std::string> parts;
   size_t start = 0;
   while (parts.size() + 1 < most) {
      const size_t end = text.find(separator, start);
      if (end == std::string::npos) break;
      parts.push_back(text.substr(start, end - start));
      start = end + separator.size();
   }
   parts.push_back(text.substr(start));
   return parts;
}

inline std::string unescaped(const std::string &text) {
   std::string plain;
   for (size_t i = 0; i < text.size(); i++) {
      if (text[i] != '\\' || i + 1 == text.size()) {
         plain += text[i];
         continue;
      }
      const char letter = text[++i];
      plain += letter == 't' ? '\t' : letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter;
   }
   return plain;
}

// What a frame means: its fields by name, in order; a name may come twice.
class Meaning {
  public:
   explicit Meaning(const std::string &text) {
      if (text.empty()) return;
      for (const std::string &part : split(text, " | ")) {
         const size_t equals = part.find('=');
         m_fields.emplace_back(part.substr(0, equals), unescaped(part.substr(equals + 1)));
      }
   }

   const std::vector<std::pair<std::string, std::string>> &fields() const { return m_fields; }

   bool has(const std::string &name) const {
      for (const auto &field : m_fields) {
         if (field.first == name) return true;
      }
      return false;
   }

   std::string text(const std::string &name) const {
      for (const auto &field : m_fields) {
         if (field.first == name) return field.second;
      }
      throw std::runtime_error("the meaning has no field " + name);
   }

   long number(const std::string &name) const { return std::strtol(text(name).c_str(), nullptr, 10); }
   double decimal(const std::string &name) const { return std::strtod(text(name).c_str(), nullptr); }
   bool flag(const std::string &name) const { return text(name) == "1"; }

  private:
   std::vector<std::pair<std::string, std::string>> m_fields;
};

struct Vector {
   std::string name;
   bool fromTerminal;
   std::string expectation;
   std::string type;
   Meaning meaning;
   std::string frame; // without its LF
};

inline std::string frameOf(const std::string &text) {
   if (text.rfind("pad:", 0) == 0) return std::string(std::strtoul(text.c_str() + 4, nullptr, 10), 'A');
   if (text.rfind("hex:", 0) != 0) return text;
   std::string bytes;
   for (size_t i = 4; i + 1 < text.size(); i += 2) {
      bytes += static_cast<char>(std::strtol(text.substr(i, 2).c_str(), nullptr, 16));
   }
   return bytes;
}

// The folder of the golden files: from the command line, from the environment, or above the current folder.
inline std::filesystem::path goldenFolder(int argc, char **argv) {
   if (argc > 1) return argv[1];
   if (const char *folder = std::getenv("YOKE_GOLDEN_FOLDER")) return folder;
   const std::filesystem::path wanted = "connectors/src/test/resources/wire";
   for (std::filesystem::path at = std::filesystem::current_path();; at = at.parent_path()) {
      if (std::filesystem::exists(at / wanted)) return at / wanted;
      if (at == at.root_path()) break;
   }
   throw std::runtime_error("no golden files; give their folder as the first argument or in YOKE_GOLDEN_FOLDER");
}

inline std::vector<std::string> linesOf(const std::filesystem::path &file) {
   std::ifstream in(file, std::ios::binary);
   if (!in) throw std::runtime_error("cannot read " + file.string());
   std::vector<std::string> lines;
   for (std::string line; std::getline(in, line);) {
      if (!line.empty() && line[0] != '#') lines.push_back(line);
   }
   return lines;
}

inline std::vector<Vector> goldenVectors(const std::filesystem::path &folder) {
   std::vector<Vector> vectors;
   for (const std::string &line : linesOf(folder / "golden-vectors.tsv")) {
      const std::vector<std::string> c = split(line, "\t", 6);
      vectors.push_back({c[0], c[1] == "T", c[2], c[3], Meaning(c[4]), frameOf(c[5])});
   }
   return vectors;
}

inline std::vector<std::vector<std::string>> goldenRows(const std::filesystem::path &folder, const std::string &kind) {
   std::vector<std::vector<std::string>> rows;
   for (const std::string &line : linesOf(folder / "golden-hashes.tsv")) {
      const std::vector<std::string> columns = split(line, "\t");
      if (columns[0] == kind) rows.push_back(columns);
   }
   if (rows.empty()) throw std::runtime_error("no golden rows of " + kind);
   return rows;
}

} // namespace yoke::test

#endif
