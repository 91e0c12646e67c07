// Fuzzes the Expert Advisor's codec. What comes in is untrusted: it must end in a message, an unknown type or a counted
// fault, however it is cut, and what was accepted must mean the same when it is written again.
//
// With clang: clang++ -std=c++20 -fsanitize=fuzzer,address,undefined -DYOKE_LIBFUZZER -DEA_CPP -D__MQL5__ -I… wire_fuzz.cpp
// With g++ the driver below guides itself by -fsanitize-coverage=trace-pc. YOKE_FUZZ_RUNS and YOKE_FUZZ_SEED change what
// the build does; a failing input is printed in hex, and run again when given as the only argument.
#include "wire/Codec.hpp"

#include "wire/CockpitFrames.hpp"
#include "wire/Coverage.hpp"
#include "wire/Mutations.hpp"

#include <charconv>
#include <csignal>
#include <sanitizer/common_interface_defs.h>

using namespace yoke::test;

#ifndef YOKE_LIBFUZZER
extern "C" __attribute__((no_sanitize_coverage)) void __sanitizer_cov_trace_pc();
#endif

namespace {

void demand(bool holds, const char *what) {
   if (holds) return;
   std::fprintf(stderr, "broken: %s\n", what);
   std::abort();
}

std::string escapedByUs(const string &text) {
   FrameWriter out;
   out.Begin("X");
   out.Text(text);
   return frameText(out).substr(2);
}

// A text that was read is written so that it is read as the same again.
void textsSurvive(Fields &fields) {
   FrameReader again;
   Fields reread;
   for (int i = 1; i < fields.Count(); i++) {
      const string value = fields.Text(i);
      if (fields.IsFaulty()) return;
      again.Reset();
      append(again, "X\t" + escapedByUs(value) + "\n");
      demand(again.Next(reread) && reread.Text(1) == value && !reread.IsFaulty(), "a text changes when it is sent back");
   }
}

void numbersAgree(const string &value) {
   const std::string plain = value.utf8();
   long ours = 0;
   long theirs = 0;
   const bool read = ParseLong(value, ours);
   const char *start = plain.c_str() + (plain.size() > 1 && plain[0] == '+' && plain[1] != '-' ? 1 : 0);
   const auto [end, error] = std::from_chars(start, plain.c_str() + plain.size(), theirs);
   demand(read == (error == std::errc() && end == plain.c_str() + plain.size()), "ParseLong and the C++ library differ");
   demand(!read || ours == theirs, "ParseLong reads another number");
   long units = 0;
   double decimal = 0.0;
   if (!ParseUnits(value, units) || !ParseDecimal(value, decimal)) return;
   long again = 0;
   demand(ParseUnits(UnitsText(units), again) && again == units, "units change as text");
   if (units > -1000000000000000 && units < 1000000000000000) {
      demand(FixedPoint(decimal) == units, "a decimal of 15 digits changes as double");
   }
}

void commandIsWithinBounds(Fields &fields) {
   TradeCall call;
   long expiresMs = 0;
   fields.Rewind();
   if (!ReadCommand(fields, call, expiresMs)) return;
   const bool entry = call.action == ACTION_OPEN || call.action == ACTION_PLACE;
   demand(IsCid(call.cid) && IsSymbolName(call.symbol), "a command has no id or symbol");
   demand(call.lots >= 0.0 && call.price >= 0.0 && call.sl >= 0.0 && call.tp >= 0.0, "a command has negative numbers");
   demand(!entry || call.lots > 0.0, "an entry has no lots");
   demand(entry || call.ticket > 0, "a command names no ticket");
   demand(call.magic >= 0 && call.magic <= INT_MAX && call.deviation_points <= MAX_DEVIATION_POINTS, "out of range");
}

struct Trace {
   std::vector<std::string> lines;
   std::string fault;
};

void judge(Fields &fields, Reading reading) {
   if (reading == UNKNOWN || reading == READ) textsSurvive(fields);
   for (int i = 0; i < fields.Count() && i < 40; i++) numbersAgree(fields.Text(i));
   if (reading == READ && fields.Type() == "CMD") commandIsWithinBounds(fields);
}

void look(Fields &fields, Trace &trace, bool judged) {
   ReadFields read;
   const Reading reading = readFrame(fields, read);
   std::string line = fields.Type().utf8() + " " + std::to_string(reading) + " " + fields.Error().utf8();
   for (const auto &field : read) line += "|" + field.second;
   demand((reading == MALFORMED) == fields.IsFaulty(), "refused without a fault, or read with one");
   trace.lines.push_back(line);
   if (judged) judge(fields, reading);
}

Trace traceOf(const std::string &stream, size_t chunk, bool judged) {
   Trace trace;
   FrameReader reader;
   Fields fields;
   for (size_t at = 0; at < stream.size() && reader.Fault() == ""; at += chunk) {
      demand(append(reader, stream.substr(at, chunk)), "the reader holds more than it should");
      while (reader.Next(fields)) look(fields, trace, judged);
   }
   trace.fault = reader.Fault().utf8();
   return trace;
}

void utf8Agrees(const std::string &stream) {
   Array<uchar> bytes;
   bytesOf(stream, bytes);
   const bool valid = yoke::utf8(yoke::utf16(stream)) == stream;
   demand(IsUtf8(bytes, 0, ArraySize(bytes)) == valid, "IsUtf8 and the runtime's decoder differ");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
   const std::string stream(reinterpret_cast<const char *>(data), size);
   const Trace whole = traceOf(stream, stream.size() + 1, true);
   const Trace cut = traceOf(stream, 1 + size % 7, false);
   demand(whole.lines == cut.lines && whole.fault == cut.fault, "the same bytes mean something else when cut otherwise");
   utf8Agrees(stream);
   return 0;
}

#ifndef YOKE_LIBFUZZER

extern "C" __attribute__((no_sanitize_coverage)) void __sanitizer_cov_trace_pc() {
   // Relative to a place in the program: the same seed takes the same ways wherever it is loaded.
   g_coverage.hit(reinterpret_cast<uint64_t>(__builtin_return_address(0))
                  - reinterpret_cast<uint64_t>(&LLVMFuzzerTestOneInput));
}

namespace {

const std::string *g_input = nullptr;

void tellInput() {
   if (g_input == nullptr) return;
   std::fprintf(stderr, "input in hex: ");
   for (const char c : *g_input) std::fprintf(stderr, "%02x", static_cast<unsigned char>(c));
   std::fprintf(stderr, "\n");
   g_input = nullptr;
}

void onAbort(int) {
   tellInput();
   std::_Exit(1);
}

bool runOne(const std::string &bytes) {
   g_input = &bytes;
   g_coverage.start();
   LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
   g_input = nullptr;
   return g_coverage.stop();
}

long numberFrom(const char *variable, long otherwise) {
   const char *text = std::getenv(variable);
   return text == nullptr ? otherwise : std::atol(text);
}

int explore(const std::filesystem::path &folder) {
   const long runs = numberFrom("YOKE_FUZZ_RUNS", 10000);
   const long seed = numberFrom("YOKE_FUZZ_SEED", 20200115);
   std::printf("seed %ld, %ld runs\n", seed, runs);
   std::fflush(stdout);
   std::vector<std::string> corpus;
   for (const Vector &vector : goldenVectors(folder)) corpus.push_back(vector.frame + "\n");
   Mutations mutations(static_cast<uint64_t>(seed), corpus);
   const size_t golden = corpus.size();
   for (const std::string &bytes : corpus) runOne(bytes);
   const int goldenEdges = g_coverage.edges();
   for (long run = 0; run < runs; run++) {
      const std::string &parent = corpus[mutations.random().below(corpus.size())];
      const std::string bytes = mutations.damaged(parent.size() > 4096 ? "A\n" : parent, corpus);
      if (runOne(bytes)) corpus.push_back(bytes);
   }
   std::printf("corpus %zu golden, %zu found; ways %d golden, %d in all\n", golden, corpus.size() - golden, goldenEdges,
               g_coverage.edges());
   return 0;
}

} // namespace

int main(int argc, char **argv) {
   std::signal(SIGABRT, onAbort);
   __sanitizer_set_death_callback(tellInput);
   if (argc == 2) {
      runOne(frameOf("hex:" + std::string(argv[1])));
      return 0;
   }
   return explore(goldenFolder(0, nullptr));
}

#endif
