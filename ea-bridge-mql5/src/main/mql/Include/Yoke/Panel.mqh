// What the trader sees of the bridge on the chart. Objects are touched only when their text or colour changes.
#ifndef YOKE_PANEL_MQH
#define YOKE_PANEL_MQH

#include "Language.mqh"

#define PANEL_PREFIX "YokeBridge."
#define PANEL_BACK "YokeBridge.back"
#define PANEL_ROWS 10
// Longer texts of a label are cut by the platform.
#define PANEL_COLUMNS 60
#define PANEL_X 12
#define PANEL_Y 24
#define PANEL_ROW_HEIGHT 16
#define PANEL_WIDTH 420
#define PANEL_PAD 8

#define PANEL_PLAIN 0xD8D8D8
#define PANEL_GOOD 0x6FC06F
#define PANEL_WAIT 0x3FB0F0
#define PANEL_BAD 0x4040FF

class Panel {
private:
   ARR(string, m_texts);
   ARR(int, m_colors);
   bool m_is_shown;
   bool m_changed;

   string RowName(int row) const {
      return StringFormat("%s%d", PANEL_PREFIX, row);
   }

   void Place(const string name, int x, int y) {
      ObjectSetInteger(0, name, OBJPROP_CORNER, CORNER_LEFT_UPPER);
      ObjectSetInteger(0, name, OBJPROP_XDISTANCE, x);
      ObjectSetInteger(0, name, OBJPROP_YDISTANCE, y);
      ObjectSetInteger(0, name, OBJPROP_SELECTABLE, 0);
      ObjectSetInteger(0, name, OBJPROP_HIDDEN, 1);
      ObjectSetInteger(0, name, OBJPROP_BACK, 0);
   }

   void CreateBack() {
      ObjectCreate(0, PANEL_BACK, OBJ_RECTANGLE_LABEL, 0, 0, 0.0);
      Place(PANEL_BACK, PANEL_X, PANEL_Y);
      ObjectSetInteger(0, PANEL_BACK, OBJPROP_XSIZE, PANEL_WIDTH);
      ObjectSetInteger(0, PANEL_BACK, OBJPROP_YSIZE, PANEL_ROWS * PANEL_ROW_HEIGHT + 2 * PANEL_PAD);
      ObjectSetInteger(0, PANEL_BACK, OBJPROP_BGCOLOR, 0x2A2420);
      ObjectSetInteger(0, PANEL_BACK, OBJPROP_BORDER_TYPE, BORDER_FLAT);
   }

   void CreateRow(int row) {
      string name = RowName(row);
      ObjectCreate(0, name, OBJ_LABEL, 0, 0, 0.0);
      Place(name, PANEL_X + PANEL_PAD, PANEL_Y + PANEL_PAD + row * PANEL_ROW_HEIGHT);
      ObjectSetInteger(0, name, OBJPROP_FONTSIZE, 8);
      ObjectSetString(0, name, OBJPROP_FONT, "Tahoma");
      // An empty label would show the word Label.
      ObjectSetString(0, name, OBJPROP_TEXT, " ");
   }

public:
   Panel() {
      m_is_shown = false;
      m_changed = false;
      ArrayResize(m_texts, PANEL_ROWS);
      ArrayResize(m_colors, PANEL_ROWS);
   }

   void Show() {
      Remove();
      CreateBack();
      for (int row = 0; row < PANEL_ROWS; row++) {
         CreateRow(row);
         m_texts[row] = " ";
         m_colors[row] = -1;
      }
      m_is_shown = true;
      m_changed = true;
   }

   void Set(int row, const string text, int text_color) {
      string shown = text == "" ? " " : StringSubstr(text, 0, PANEL_COLUMNS);
      if (!m_is_shown || row < 0 || row >= PANEL_ROWS) {
         return;
      }
      if (m_texts[row] != shown) {
         m_texts[row] = shown;
         ObjectSetString(0, RowName(row), OBJPROP_TEXT, shown);
         m_changed = true;
      }
      if (m_colors[row] != text_color) {
         m_colors[row] = text_color;
         ObjectSetInteger(0, RowName(row), OBJPROP_COLOR, text_color);
         m_changed = true;
      }
   }

   // A text over so many rows, broken between words.
   void SetWrapped(int first_row, int rows, const string text, int text_color) {
      string rest = text;
      for (int i = 0; i < rows; i++) {
         int end = MathMin(StringLen(rest), PANEL_COLUMNS);
         while (end < StringLen(rest) && end > PANEL_COLUMNS / 2 && StringGetCharacter(rest, end) != ' ') {
            end--;
         }
         Set(first_row + i, StringSubstr(rest, 0, end), text_color);
         bool at_space = end < StringLen(rest) && StringGetCharacter(rest, end) == ' ';
         rest = StringSubstr(rest, at_space ? end + 1 : end);
      }
   }

   // Draws what was set since the last time.
   void Draw() {
      if (m_changed) {
         m_changed = false;
         ChartRedraw(0);
      }
   }

   void Remove() {
      for (int row = 0; row < PANEL_ROWS; row++) {
         ObjectDelete(0, RowName(row));
      }
      ObjectDelete(0, PANEL_BACK);
      m_is_shown = false;
   }
};

Panel g_panel;

#endif
