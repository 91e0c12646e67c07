// --set INPUT=VALUE: the inputs of the Expert Advisor by name. The compiling side lists them in EA_INPUTS, one
// EA_INPUT(name) each, because C++ cannot look for them.
#ifndef YOKE_TERMINAL_INPUTS_HPP
#define YOKE_TERMINAL_INPUTS_HPP

#include "runtime/Mql.hpp"
#include "terminal/CommandLine.hpp"

namespace yoke {

inline void assign(string &input, const std::string &value) { input = text(value); }
inline void assign(bool &input, const std::string &value) { input = value == "true" || value == "1"; }
inline void assign(double &input, const std::string &value) { input = std::strtod(value.c_str(), nullptr); }
template <class T>
   requires(std::is_integral_v<T> || std::is_enum_v<T>)
void assign(T &input, const std::string &value) {
   input = static_cast<T>(wholeNumber("--set", value));
}

// Takes the value out of the table, so that what is left there is unknown.
template <class T> void applyInput(const char *name, T &input) {
   const auto given = mutableOptions().inputs.find(name);
   if (given == mutableOptions().inputs.end()) return;
   assign(input, given->second);
   mutableOptions().inputs.erase(given);
}

inline void refuseUnknownInputs() {
   if (options().inputs.empty()) return;
   wrongUsage("--set " + options().inputs.begin()->first + ": the Expert Advisor has no such input");
}

} // namespace yoke

#define EA_INPUT(name) yoke::applyInput(#name, name);

#endif
