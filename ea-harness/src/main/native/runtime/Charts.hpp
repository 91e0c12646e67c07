// The one chart, and the objects on it.
#ifndef YOKE_RUNTIME_CHARTS_HPP
#define YOKE_RUNTIME_CHARTS_HPP

#include "broker/MarketEnums.hpp"
#include "runtime/Colors.hpp"
#include "runtime/Environment.hpp"

enum ENUM_OBJECT { OBJ_VLINE, OBJ_HLINE, OBJ_TEXT, OBJ_LABEL, OBJ_BUTTON, OBJ_EDIT, OBJ_RECTANGLE_LABEL };
enum ENUM_OBJECT_PROPERTY_INTEGER {
   OBJPROP_COLOR,
   OBJPROP_STYLE,
   OBJPROP_WIDTH,
   OBJPROP_BACK,
   OBJPROP_ZORDER,
   OBJPROP_FILL,
   OBJPROP_HIDDEN,
   OBJPROP_SELECTED,
   OBJPROP_READONLY,
   OBJPROP_TYPE,
   OBJPROP_TIME,
   OBJPROP_SELECTABLE,
   OBJPROP_CREATETIME,
   OBJPROP_ALIGN,
   OBJPROP_FONTSIZE,
   OBJPROP_TIMEFRAMES,
   OBJPROP_ANCHOR,
   OBJPROP_XDISTANCE,
   OBJPROP_YDISTANCE,
   OBJPROP_STATE,
   OBJPROP_XSIZE,
   OBJPROP_YSIZE,
   OBJPROP_BGCOLOR,
   OBJPROP_CORNER,
   OBJPROP_BORDER_TYPE,
   OBJPROP_BORDER_COLOR
};
enum ENUM_OBJECT_PROPERTY_DOUBLE { OBJPROP_PRICE, OBJPROP_ANGLE };
enum ENUM_OBJECT_PROPERTY_STRING { OBJPROP_NAME, OBJPROP_TEXT, OBJPROP_TOOLTIP, OBJPROP_FONT };
enum ENUM_BASE_CORNER { CORNER_LEFT_UPPER, CORNER_LEFT_LOWER, CORNER_RIGHT_LOWER, CORNER_RIGHT_UPPER };
enum ENUM_ANCHOR_POINT {
   ANCHOR_LEFT_UPPER,
   ANCHOR_LEFT,
   ANCHOR_LEFT_LOWER,
   ANCHOR_LOWER,
   ANCHOR_RIGHT_LOWER,
   ANCHOR_RIGHT,
   ANCHOR_RIGHT_UPPER,
   ANCHOR_UPPER,
   ANCHOR_CENTER
};
enum ENUM_BORDER_TYPE { BORDER_FLAT, BORDER_RAISED, BORDER_SUNKEN };
enum ENUM_ALIGN_MODE { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };
enum ENUM_LINE_STYLE { STYLE_SOLID, STYLE_DASH, STYLE_DOT, STYLE_DASHDOT, STYLE_DASHDOTDOT };
const int OBJ_NO_PERIODS = 0;
const int OBJ_ALL_PERIODS = 0x1FFFFF;

namespace yoke {

struct ChartObject {
   ENUM_OBJECT type = OBJ_LABEL;
   std::map<int, long> integers;
   std::map<int, double> doubles;
   std::map<int, string> strings;
};

const long CHART_ID = 131'073'000'000'001;
const int LONGEST_OBJECT_NAME = 63;
const int LONGEST_OBJECT_TEXT = 63;
inline std::map<std::string, ChartObject> theObjects;

inline string chartSymbol() {
   return text(theOptions.chartSymbol.empty() ? "EURUSD" + theOptions.suffix : theOptions.chartSymbol);
}

inline bool isChart(long id) {
   if (id == 0 || id == CHART_ID) return true;
   setLastError(ERROR_CHART_NOT_FOUND);
   return false;
}

inline ChartObject *chartObject(long chart, const string &name) {
   if (!isChart(chart)) return nullptr;
   const auto found = theObjects.find(name.utf8());
   if (found != theObjects.end()) return &found->second;
   setLastError(ERROR_OBJECT_MISSING);
   return nullptr;
}

} // namespace yoke

inline string Symbol() { return yoke::chartSymbol(); }
inline int Digits() { return yoke::hooks().symbolDigits ? yoke::hooks().symbolDigits(Symbol().utf8()) : 5; }
inline double Point() { return yoke::hooks().symbolPoint ? yoke::hooks().symbolPoint(Symbol().utf8()) : 0.00001; }
// Variables and no macros: the standard library has names like these inside.
struct ChartSymbolVariable {
   operator string() const { return Symbol(); }
};
inline const ChartSymbolVariable _Symbol;
inline const int &_LastError = yoke::theLastError;
inline const bool &_StopFlag = yoke::theStopFlag;
inline const int &_UninitReason = yoke::theUninitReason;

#ifdef __MQL5__
inline ENUM_TIMEFRAMES Period() { return PERIOD_H1; }
#else
inline int Period() { return PERIOD_H1; }
#endif

inline long ChartID() { return yoke::CHART_ID; }
inline string ChartSymbol(long = 0) { return Symbol(); }
inline ENUM_TIMEFRAMES ChartPeriod(long = 0) { return PERIOD_H1; }
inline void ChartRedraw(long = 0) {}
inline long ChartFirst() { return yoke::CHART_ID; }
inline long ChartNext(long) { return -1; }

inline bool ObjectCreate(long chart, const string &name, ENUM_OBJECT type, int window, datetime time = 0, double price = 0) {
   if (!yoke::isChart(chart)) return false;
   if (window != 0 || name.length() == 0 || name.length() > yoke::LONGEST_OBJECT_NAME) {
      yoke::setLastError(yoke::ERROR_OBJECT_PROPERTY);
      return false;
   }
   yoke::ChartObject &object = yoke::theObjects[name.utf8()];
   object.type = type;
   object.integers[OBJPROP_TIME] = time;
   object.doubles[OBJPROP_PRICE] = price;
   return true;
}

inline bool ObjectDelete(long chart, const string &name) {
   if (yoke::chartObject(chart, name) == nullptr) return false;
   yoke::theObjects.erase(name.utf8());
   return true;
}

// The number of its window, which is 0 here, or a negative number.
inline int ObjectFind(long chart, const string &name) { return yoke::chartObject(chart, name) == nullptr ? -1 : 0; }

inline int ObjectsTotal(long = 0, int = -1, int = -1) { return static_cast<int>(yoke::theObjects.size()); }

inline int ObjectsDeleteAll(long chart, const string &prefix, int = -1, int = -1) {
   if (!yoke::isChart(chart)) return -1;
   return static_cast<int>(std::erase_if(yoke::theObjects, [&](const auto &entry) {
      return entry.first.compare(0, prefix.utf8().size(), prefix.utf8()) == 0;
   }));
}

inline bool ObjectSetInteger(long chart, const string &name, ENUM_OBJECT_PROPERTY_INTEGER property, long value) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   if (object != nullptr) object->integers[property] = value;
   return object != nullptr;
}

inline bool ObjectSetDouble(long chart, const string &name, ENUM_OBJECT_PROPERTY_DOUBLE property, double value) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   if (object != nullptr) object->doubles[property] = value;
   return object != nullptr;
}

// The terminal shows 63 characters of a text and no more.
inline bool ObjectSetString(long chart, const string &name, ENUM_OBJECT_PROPERTY_STRING property, const string &value) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   if (object != nullptr) object->strings[property] = StringSubstr(value, 0, yoke::LONGEST_OBJECT_TEXT);
   return object != nullptr;
}

inline long ObjectGetInteger(long chart, const string &name, ENUM_OBJECT_PROPERTY_INTEGER property, int = 0) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   if (object == nullptr) return 0;
   return property == OBJPROP_TYPE ? static_cast<long>(object->type) : object->integers[property];
}

inline double ObjectGetDouble(long chart, const string &name, ENUM_OBJECT_PROPERTY_DOUBLE property, int = 0) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   return object == nullptr ? 0 : object->doubles[property];
}

inline string ObjectGetString(long chart, const string &name, ENUM_OBJECT_PROPERTY_STRING property, int = 0) {
   yoke::ChartObject *object = yoke::chartObject(chart, name);
   return object == nullptr ? string("") : object->strings[property];
}

#endif
