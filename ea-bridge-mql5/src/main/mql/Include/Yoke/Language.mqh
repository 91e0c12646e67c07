// What MQL and C++ write differently. The same sources are compiled by MetaEditor for the terminal and by g++ for the
// tests; everything else in these files means the same in both.
#ifndef YOKE_LANGUAGE_MQH
#define YOKE_LANGUAGE_MQH

#ifndef EA_CPP
#define ARR(T, n) T n[]
#define ARR_REF(T, n) T &n[]
#define ARR_CREF(T, n) const T &n[]
#endif

#endif
