// The account on the disk: a line for each change, a line with a dot behind each batch. One write per batch, so that a
// SIGKILL right after it loses nothing; an unfinished batch at the end is cut off.
#ifndef YOKE_BROKER_BOOK_FILE_HPP
#define YOKE_BROKER_BOOK_FILE_HPP

#include "broker/Book.hpp"

#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace yoke::broker {

inline std::string lineOf(const Changed &changed) {
   RowWriter writer;
   writer.line = std::string(1, static_cast<char>(changed.what));
   std::visit([&writer](auto row) { row.visit(writer); }, changed.row);
   return writer.line;
}

template <class R> bool readRow(RowReader &reader, Changed &changed) {
   R row;
   row.visit(reader);
   changed.row = row;
   return reader.good;
}

inline bool changeOf(const std::string &line, Changed &changed) {
   if (line.size() < 2 || line[1] != '\t') return false;
   changed.what = static_cast<Change>(line[0]);
   RowReader reader(line.substr(2));
   switch (changed.what) {
      case Change::HOLDING_OPENED:
      case Change::HOLDING_CHANGED:
      case Change::HOLDING_MODIFIED:
      case Change::HOLDING_CLOSED: return readRow<Holding>(reader, changed);
      case Change::ORDER_ADDED:
      case Change::ORDER_CHANGED:
      case Change::ORDER_REMOVED:
      case Change::ORDER_OVER: return readRow<Order>(reader, changed);
      case Change::DEAL: return readRow<Deal>(reader, changed);
      case Change::TRADE_CLOSED: return readRow<ClosedTrade>(reader, changed);
      case Change::QUOTE: return readRow<Quote>(reader, changed);
      case Change::NEXT_TICKET:
      case Change::FOUNDED: return readRow<Mark>(reader, changed);
   }
   return false;
}

class BookFile {
  public:
   BookFile() : m_descriptor(-1) {}
   ~BookFile() { close(); }
   BookFile(const BookFile &) = delete;
   BookFile &operator=(const BookFile &) = delete;

   // Reads what is there into `book`; false = a new account.
   bool open(const std::string &folder, Book &book) {
      std::filesystem::create_directories(folder);
      m_path = folder + "/account.txt";
      const bool known = read(book);
      append();
      return known;
   }

   void save(const std::vector<Changed> &changes) {
      if (changes.empty()) return;
      std::string batch;
      for (const Changed &changed : changes) batch += lineOf(changed) + "\n";
      batch += ".\n";
      writeAll(batch);
   }

   void compact(const Book &book) {
      const std::string fresh = m_path + ".new";
      close();
      std::filesystem::remove(fresh);
      m_descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
      save(book.whole());
      close();
      std::filesystem::rename(fresh, m_path);
      append();
   }

  private:
   std::string m_path;
   int m_descriptor;

   bool read(Book &book) {
      std::ifstream in(m_path, std::ios::binary);
      const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
      std::vector<Changed> batch;
      size_t whole = 0;
      size_t bad = 0; // matters only in a batch that was finished
      for (size_t from = 0; from < all.size();) {
         const size_t end = all.find('\n', from);
         if (end == std::string::npos) break;
         const std::string line = all.substr(from, end - from);
         from = end + 1;
         if (line == ".") {
            if (bad != 0) throw std::runtime_error(m_path + ": cannot be read at byte " + std::to_string(bad));
            for (const Changed &changed : batch) book.apply(changed);
            batch.clear();
            whole = from;
            continue;
         }
         Changed changed;
         if (changeOf(line, changed)) batch.push_back(changed);
         else bad = from;
      }
      if (whole < all.size()) std::filesystem::resize_file(m_path, whole);
      return whole > 0;
   }

   void append() {
      m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
      if (m_descriptor < 0) throw std::runtime_error(m_path + ": cannot be written");
   }

   void writeAll(const std::string &bytes) {
      size_t done = 0;
      while (done < bytes.size()) {
         const ssize_t written = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
         if (written <= 0) throw std::runtime_error(m_path + ": cannot be written");
         done += static_cast<size_t>(written);
      }
   }

   void close() {
      if (m_descriptor >= 0) ::close(m_descriptor);
      m_descriptor = -1;
   }
};

} // namespace yoke::broker

#endif
