// The Expert Advisor's codec against the golden files: the same frames, proofs and hashes as the cockpit's.
#include "wire/Codec.hpp"

#include "wire/CockpitFrames.hpp"
#include "wire/Golden.hpp"
#include "wire/TerminalFrames.hpp"

#include <set>

using namespace yoke::test;
using yoke::text;

namespace {

// A golden terminal may speak newer versions than this one does: what else it says stays the same.
std::string withOurVersions(const Vector &vector, std::string frame) {
   if (vector.type != "HELLO") return frame;
   const size_t tail = frame.find('\t', frame.find('\t', frame.find('\t') + 1) + 1);
   return "HELLO\t" + std::to_string(PROTOCOL_MIN) + "\t" + std::to_string(PROTOCOL_MAX) + frame.substr(tail);
}

std::string withoutTrailingNulls(std::string frame) {
   frame.erase(frame.find_last_not_of('\t') + 1);
   return frame;
}

// The fields that this version knows.
std::string knownPart(const Vector &vector) {
   std::vector<std::string> fields = split(vector.frame, "\t");
   fields.resize(std::min(fields.size(), vector.meaning.fields().size() + 1));
   std::string frame = fields[0];
   for (size_t i = 1; i < fields.size(); i++) frame += "\t" + fields[i];
   return frame;
}

void writesTheFrameOfTheMeaning(const Vector &vector) {
   FrameWriter out;
   if (!writeFrame(out, vector.type, vector.meaning)) return check(false, vector.name + ": there is no writer");
   check(out.End(), vector.name + ": fits into a line");
   std::string written = frameText(out);
   check(!written.empty() && written.back() == '\n', vector.name + ": ends with LF");
   written.pop_back();
   checkEqual(withoutTrailingNulls(written), withoutTrailingNulls(withOurVersions(vector, knownPart(vector))),
              vector.name);
}

// Null and zero are the same to a reader, and fields at the end may be left out.
std::string nullAsEmpty(const std::string &value) { return value == "0" ? "" : value; }

void readsTheMeaning(const Vector &vector, Fields &fields) {
   ReadFields read;
   const Reading reading = readFrame(fields, read);
   check(reading == READ, vector.name + ": is read; " + fields.Error().utf8());
   const auto &expected = vector.meaning.fields();
   for (size_t i = 0; i < expected.size(); i++) {
      const std::string what = vector.name + ": " + expected[i].first;
      if (i >= read.size()) return check(false, what + " is not told");
      checkEqual(read[i].first, expected[i].first, what);
      checkEqual(nullAsEmpty(read[i].second), nullAsEmpty(expected[i].second), what);
   }
   for (size_t i = expected.size(); i < read.size(); i++) {
      checkEqual(nullAsEmpty(read[i].second), "", vector.name + ": " + read[i].first + " is not in the frame");
   }
}

// What the Expert Advisor can say of a line that only a terminal sends: the faults of the line itself.
std::string faultOfTheLine(Fields &fields) {
   for (int i = 0; i < fields.Count() && !fields.IsFaulty(); i++) fields.Text(i);
   return fields.Fault().utf8();
}

const std::set<std::string> OF_THE_LINE = {"OVERSIZED", "CONTROL_CHARACTER", "BAD_UTF8", "BAD_ESCAPE", "BAD_TYPE"};

void refusesTheFrame(const Vector &vector, FrameReader &reader, Fields &fields, bool taken, int &seen) {
   if (!taken) {
      seen++;
      return checkEqual(reader.Fault().utf8(), vector.expectation, vector.name);
   }
   if (!vector.fromTerminal) {
      ReadFields read;
      seen++;
      check(readFrame(fields, read) == MALFORMED, vector.name + ": is refused");
      check(!fields.Error().utf8().empty(), vector.name + ": says why");
      return checkEqual(fields.Fault().utf8(), vector.expectation, vector.name);
   }
   if (OF_THE_LINE.count(vector.expectation) == 0) return;
   seen++;
   checkEqual(faultOfTheLine(fields), vector.expectation, vector.name);
}

void checkVectors(const std::filesystem::path &folder) {
   int written = 0;
   int read = 0;
   int refused = 0;
   for (const Vector &vector : goldenVectors(folder)) {
      FrameReader reader;
      Fields fields;
      check(append(reader, vector.frame + "\n"), vector.name + ": is held");
      const bool taken = reader.Next(fields);
      if (vector.expectation == "UNKNOWN") {
         ReadFields nothing;
         check(taken && readFrame(fields, nothing) == UNKNOWN, vector.name + ": is well formed and unknown");
      } else if (vector.expectation != "OK") {
         refusesTheFrame(vector, reader, fields, taken, refused);
      } else if (vector.fromTerminal) {
         written++;
         writesTheFrameOfTheMeaning(vector);
      } else {
         read++;
         readsTheMeaning(vector, fields);
      }
   }
   check(written >= 35 && read >= 20 && refused >= 12, "the golden file has frames of every sort");
   std::printf("frames written %d, read %d, refused %d\n", written, read, refused);
}

void checkProofs(const std::filesystem::path &folder) {
   Array<uchar> key;
   for (const auto &row : goldenRows(folder, "terminal-proof")) {
      check(KeyFromHex(text(" " + row[1] + "\n"), key), "reads the key");
      checkEqual(TerminalProof(key, text(row[2]), text(row[3]), std::stol(row[4]), text(row[5])).utf8(), row[6],
                 "terminal's proof for " + row[5]);
   }
   for (const auto &row : goldenRows(folder, "cockpit-proof")) {
      check(KeyFromHex(text(row[1]), key), "reads the key");
      checkEqual(CockpitProof(key, text(row[2]), text(row[3]), std::stol(row[4]), text(row[5])).utf8(), row[6],
                 "cockpit's proof for " + row[5]);
   }
}

double price(const std::string &units) { return static_cast<double>(std::stol(units)) / 1e8; }

ulong checkPosition(const std::vector<std::string> &c) {
   PositionRow row;
   ClearPositionRow(row);
   row.identifier = std::stol(c[1]);
   row.ticket = std::stol(c[2]);
   row.symbol = text(c[3]);
   row.digits = GOLDEN_DIGITS;
   row.side = sideOf(c[4]);
   row.lots = price(c[5]);
   row.open_price = price(c[6]);
   row.sl = price(c[7]);
   row.tp = price(c[8]);
   row.magic = std::stol(c[9]);
   row.comment = "not hashed";
   row.profit = 3.0;
   checkEqual(HashText(PositionHash(row)).utf8(), c.back(), "hash of the position " + c[1]);
   return PositionHash(row);
}

ulong checkOrder(const std::vector<std::string> &c) {
   OrderRow row;
   ClearOrderRow(row);
   row.ticket = std::stol(c[1]);
   row.symbol = text(c[2]);
   row.digits = GOLDEN_DIGITS;
   row.side = sideOf(c[3]);
   check(ParseKind(text(c[4]), row.kind), "knows the order type " + c[4]);
   row.lots_initial = 9.0;
   row.lots_current = price(c[5]);
   row.price = price(c[6]);
   row.stop_limit = price(c[7]);
   row.sl = price(c[8]);
   row.tp = price(c[9]);
   row.magic = std::stol(c[10]);
   row.comment = "not hashed";
   row.expiry_ms = std::stol(c[11]);
   checkEqual(HashText(OrderHash(row)).utf8(), c.back(), "hash of the order " + c[1]);
   return OrderHash(row);
}

void checkHashes(const std::filesystem::path &folder) {
   ulong book = 0;
   for (const auto &row : goldenRows(folder, "position-row")) book += checkPosition(row);
   for (const auto &row : goldenRows(folder, "order-row")) book += checkOrder(row);
   checkEqual(HashText(book).utf8(), goldenRows(folder, "book-of-the-rows-above")[0].back(), "hash of the book");
   checkEqual(HashText(0).utf8(), goldenRows(folder, "empty-book")[0].back(), "hash of an empty book");
}

} // namespace

int main(int argc, char **argv) {
   const std::filesystem::path folder = goldenFolder(argc, argv);
   checkVectors(folder);
   checkProofs(folder);
   checkHashes(folder);
   return verdict("wire_test");
}
