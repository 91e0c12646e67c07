// The web colours, as MQL keeps them: 0x00BBGGRR.
#ifndef YOKE_RUNTIME_COLORS_HPP
#define YOKE_RUNTIME_COLORS_HPP

#include "runtime/Text.hpp"

const color clrNONE = -1;
const color clrBlack = 0x000000;
const color clrDarkGreen = 0x006400;
const color clrDarkSlateGray = 0x4F4F2F;
const color clrOlive = 0x008080;
const color clrGreen = 0x008000;
const color clrTeal = 0x808000;
const color clrNavy = 0x800000;
const color clrPurple = 0x800080;
const color clrMaroon = 0x000080;
const color clrIndigo = 0x82004B;
const color clrMidnightBlue = 0x701919;
const color clrDarkBlue = 0x8B0000;
const color clrForestGreen = 0x228B22;
const color clrSeaGreen = 0x578B2E;
const color clrDarkGoldenrod = 0x0B86B8;
const color clrSaddleBrown = 0x13458B;
const color clrSienna = 0x2D52A0;
const color clrMediumBlue = 0xCD0000;
const color clrBrown = 0x2A2AA5;
const color clrDarkTurquoise = 0xD1CE00;
const color clrDimGray = 0x696969;
const color clrLightSeaGreen = 0xAAB220;
const color clrFireBrick = 0x2222B2;
const color clrSteelBlue = 0xB48246;
const color clrGoldenrod = 0x20A5DA;
const color clrMediumSeaGreen = 0x71B33C;
const color clrLawnGreen = 0x00FC7C;
const color clrDarkOrange = 0x008CFF;
const color clrOrange = 0x00A5FF;
const color clrGold = 0x00D7FF;
const color clrYellow = 0x00FFFF;
const color clrChartreuse = 0x00FF7F;
const color clrLime = 0x00FF00;
const color clrSpringGreen = 0x7FFF00;
const color clrAqua = 0xFFFF00;
const color clrDeepSkyBlue = 0xFFBF00;
const color clrBlue = 0xFF0000;
const color clrMagenta = 0xFF00FF;
const color clrRed = 0x0000FF;
const color clrGray = 0x808080;
const color clrSlateGray = 0x908070;
const color clrPeru = 0x3F85CD;
const color clrLightSlateGray = 0x998877;
const color clrDeepPink = 0x9314FF;
const color clrCrimson = 0x3C14DC;
const color clrRoyalBlue = 0xE16941;
const color clrOrangeRed = 0x0045FF;
const color clrLimeGreen = 0x32CD32;
const color clrDodgerBlue = 0xFF901E;
const color clrTomato = 0x4763FF;
const color clrCoral = 0x507FFF;
const color clrCornflowerBlue = 0xED9564;
const color clrDarkGray = 0xA9A9A9;
const color clrSandyBrown = 0x60A4F4;
const color clrSilver = 0xC0C0C0;
const color clrLightGray = 0xD3D3D3;
const color clrGainsboro = 0xDCDCDC;
const color clrWhiteSmoke = 0xF5F5F5;
const color clrWhite = 0xFFFFFF;
const color clrSnow = 0xFAFAFF;
const color clrKhaki = 0x8CE6F0;
const color clrSkyBlue = 0xEBCE87;
const color clrLightGreen = 0x90EE90;
const color clrPaleGreen = 0x98FB98;
const color clrSalmon = 0x7280FA;
const color clrViolet = 0xEE82EE;
const color clrPink = 0xCBC0FF;
const color clrDarkRed = 0x00008B;

#endif
