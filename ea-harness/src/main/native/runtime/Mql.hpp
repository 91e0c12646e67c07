// Everything of the language and of the terminal that a program in MQL finds there, except the market, the account and
// trading, which the broker's folder has. Comes before the sources of an Expert Advisor.
#ifndef YOKE_RUNTIME_MQL_HPP
#define YOKE_RUNTIME_MQL_HPP

#ifndef EA_CPP
#define EA_CPP
#endif
#ifndef __MQL4__
#ifndef __MQL5__
#define __MQL5__
#endif
#endif

#include "runtime/Terminal.hpp"

#include "runtime/Text.hpp"

#include "runtime/Array.hpp"
#include "runtime/Charts.hpp"
#include "runtime/Convert.hpp"
#include "runtime/Crypto.hpp"
#include "runtime/Environment.hpp"
#include "runtime/Errors.hpp"
#include "runtime/Events.hpp"
#include "runtime/Files.hpp"
#include "runtime/FileText.hpp"
#include "runtime/Folders.hpp"
#include "runtime/Format.hpp"
#include "runtime/GlobalVariables.hpp"
#include "runtime/MathFunctions.hpp"
#include "runtime/Pipe.hpp"
#include "runtime/Sockets.hpp"
#include "runtime/State.hpp"
#include "runtime/Strings.hpp"
#include "runtime/Time.hpp"

// Assigned before OnInit, from the command line.
#define input

#endif
