// The terminal's global variables: on the disk after an orderly end or GlobalVariablesFlush, not after a kill.
#ifndef YOKE_RUNTIME_GLOBAL_VARIABLES_HPP
#define YOKE_RUNTIME_GLOBAL_VARIABLES_HPP

#include "runtime/Time.hpp"

#include <fstream>

namespace yoke {

struct GlobalVariable {
   double value = 0;
   datetime accessed = 0;
   bool temporary = false;
};

inline std::map<std::string, GlobalVariable> theGlobals;
const int LONGEST_GLOBAL_NAME = 63;

inline std::string globalsFile() { return theOptions.dataFolder + "/gvariables.txt"; }

inline void loadGlobals() {
   std::ifstream file(globalsFile());
   std::string line;
   while (std::getline(file, line)) {
      const size_t tab = line.find('\t');
      if (tab == std::string::npos) continue;
      theGlobals[line.substr(0, tab)] = {std::strtod(line.c_str() + tab + 1, nullptr), TimeLocal(), false};
   }
}

inline void saveGlobals() {
   if (theOptions.dataFolder.empty()) return;
   std::ofstream file(globalsFile(), std::ios::trunc);
   for (const auto &[name, variable] : theGlobals) {
      if (!variable.temporary) file << name << '\t' << printed("%.17g", variable.value) << '\n';
   }
}

inline GlobalVariable *globalVariable(const string &name) {
   const auto found = theGlobals.find(name.utf8());
   if (found == theGlobals.end()) {
      setLastError(ERROR_GLOBAL_MISSING);
      return nullptr;
   }
   found->second.accessed = TimeLocal();
   return &found->second;
}

} // namespace yoke

inline bool GlobalVariableCheck(const string &name) { return yoke::theGlobals.count(name.utf8()) != 0; }

inline datetime GlobalVariableTime(const string &name) {
   const auto found = yoke::theGlobals.find(name.utf8());
   return found == yoke::theGlobals.end() ? 0 : found->second.accessed;
}

inline double GlobalVariableGet(const string &name) {
   const yoke::GlobalVariable *variable = yoke::globalVariable(name);
   return variable == nullptr ? 0 : variable->value;
}

inline bool GlobalVariableGet(const string &name, double &value) {
   const yoke::GlobalVariable *variable = yoke::globalVariable(name);
   if (variable != nullptr) value = variable->value;
   return variable != nullptr;
}

inline datetime GlobalVariableSet(const string &name, double value) {
   if (name.length() == 0 || name.length() > yoke::LONGEST_GLOBAL_NAME) {
      yoke::setLastError(yoke::ERROR_INVALID_PARAMETER);
      return 0;
   }
   yoke::GlobalVariable &variable = yoke::theGlobals[name.utf8()];
   variable.value = value;
   variable.accessed = TimeLocal();
   return variable.accessed;
}

inline bool GlobalVariableTemp(const string &name) {
   if (GlobalVariableCheck(name) || GlobalVariableSet(name, 0) == 0) return false;
   yoke::theGlobals[name.utf8()].temporary = true;
   return true;
}

inline bool GlobalVariableSetOnCondition(const string &name, double value, double expected) {
   yoke::GlobalVariable *variable = yoke::globalVariable(name);
   if (variable == nullptr || variable->value != expected) return false;
   variable->value = value;
   return true;
}

inline bool GlobalVariableDel(const string &name) { return yoke::theGlobals.erase(name.utf8()) == 1; }
inline void GlobalVariablesFlush() { yoke::saveGlobals(); }
inline int GlobalVariablesTotal() { return static_cast<int>(yoke::theGlobals.size()); }

inline string GlobalVariableName(int index) {
   int at = 0;
   for (const auto &[name, variable] : yoke::theGlobals) {
      if (at++ == index) return yoke::text(name);
   }
   return "";
}

inline int GlobalVariablesDeleteAll(const string &prefix = NULL, datetime limit = 0) {
   return static_cast<int>(std::erase_if(yoke::theGlobals, [&](const auto &entry) {
      return entry.first.compare(0, prefix.utf8().size(), prefix.utf8()) == 0
             && (limit == 0 || entry.second.accessed < limit);
   }));
}

#endif
