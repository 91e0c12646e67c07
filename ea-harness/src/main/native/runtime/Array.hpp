// MQL's dynamic array. An index out of range ends the program. New elements hold what memory holds, as the reference
// says of ArrayResize: here a pattern, so that a forgotten initialisation shows.
#ifndef YOKE_RUNTIME_ARRAY_HPP
#define YOKE_RUNTIME_ARRAY_HPP

#include "runtime/Text.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace yoke {
[[noreturn]] YOKE_CALLED inline void outOfRange(long index, int size) {
   criticalError("array out of range: index " + std::to_string(index) + ", size " + std::to_string(size));
}
} // namespace yoke

template <class T> class Array {
  public:
   Array() : m_items(nullptr), m_size(0), m_capacity(0), m_series(false) {}
   ~Array() { release(); }
   Array(const Array &) = delete;
   Array &operator=(const Array &) = delete;

   T &operator[](long index) { return m_items[checked(index)]; }
   const T &operator[](long index) const { return m_items[checked(index)]; }

   int size() const { return m_size; }
   bool series() const { return m_series; }
   void setSeries(bool series) { m_series = series; }
   T *data() { return m_items; }
   const T *data() const { return m_items; }

   bool resize(long size, long reserve) {
      if (size < 0 || size > 2147483647L) return false;
      if (size > m_capacity) grow(size + (reserve > 0 ? reserve : 0));
      for (long i = m_size; i < size; i++) create(m_items + i);
      if (size < m_size) std::destroy(m_items + size, m_items + m_size);
      m_size = static_cast<int>(size);
      return true;
   }

   void release() {
      if (m_items == nullptr) return;
      std::destroy(m_items, m_items + m_size);
      ::operator delete(m_items, std::align_val_t(alignof(T)));
      m_items = nullptr;
      m_size = 0;
      m_capacity = 0;
   }

   void swap(Array &other) {
      std::swap(m_items, other.m_items);
      std::swap(m_size, other.m_size);
      std::swap(m_capacity, other.m_capacity);
      std::swap(m_series, other.m_series);
   }

  private:
   T *m_items;
   int m_size;
   long m_capacity;
   bool m_series;

   long checked(long index) const {
      if (index < 0 || index >= m_size) yoke::outOfRange(index, m_size);
      return m_series ? m_size - 1 - index : index;
   }

   static void create(T *place) {
      if constexpr (std::is_trivially_default_constructible_v<T>) {
         std::memset(static_cast<void *>(place), 0xCD, sizeof(T));
      } else {
         new (place) T;
      }
   }

   void grow(long capacity) {
      T *items = static_cast<T *>(::operator new(sizeof(T) * static_cast<size_t>(capacity), std::align_val_t(alignof(T))));
      std::memset(static_cast<void *>(items), 0xCD, sizeof(T) * static_cast<size_t>(capacity));
      for (int i = 0; i < m_size; i++) {
         new (items + i) T(std::move(m_items[i]));
         m_items[i].~T();
      }
      ::operator delete(m_items, std::align_val_t(alignof(T)));
      m_items = items;
      m_capacity = capacity;
   }
};

#define ARR(T, n) Array<T> n
#define ARR_REF(T, n) Array<T> &n
#define ARR_CREF(T, n) const Array<T> &n

const int WHOLE_ARRAY = -1;

template <class T> int ArraySize(const Array<T> &array) { return array.size(); }
template <class T, size_t N> int ArraySize(const T (&)[N]) { return static_cast<int>(N); }
template <class T> int ArrayRange(const Array<T> &array, int rank) { return rank == 0 ? array.size() : 0; }

template <class T> int ArrayResize(Array<T> &array, long size, long reserve = 0) {
   return array.resize(size, reserve) ? array.size() : -1;
}

template <class T> void ArrayFree(Array<T> &array) { array.release(); }

template <class T> bool ArraySetAsSeries(Array<T> &array, bool flag) {
   array.setSeries(flag);
   return true;
}
template <class T> bool ArrayGetAsSeries(const Array<T> &array) { return array.series(); }
template <class T> bool ArrayIsSeries(const Array<T> &) { return false; }
template <class T> bool ArrayIsDynamic(const Array<T> &) { return true; }

template <class T, class V> int ArrayInitialize(Array<T> &array, V value) {
   for (int i = 0; i < array.size(); i++) array.data()[i] = static_cast<T>(value);
   return array.size();
}

// The series flag does not count here, says the reference.
template <class T, class V> void ArrayFill(Array<T> &array, int start, int count, V value) {
   if (start < 0 || count < 0 || start + count > array.size()) yoke::criticalError("ArrayFill beyond the array");
   for (int i = start; i < start + count; i++) array.data()[i] = static_cast<T>(value);
}

// Elements go from left to right as they lie, whatever the series flags say of their numbers.
template <class T, class S>
int ArrayCopy(Array<T> &target, const Array<S> &source, int targetStart = 0, int sourceStart = 0, int count = WHOLE_ARRAY) {
   if (targetStart < 0 || sourceStart < 0 || sourceStart >= source.size()) return 0;
   const int rest = source.size() - sourceStart;
   const int copied = count < 0 || count > rest ? rest : count;
   if (copied == 0) return 0;
   if (targetStart + copied > target.size() && !target.resize(targetStart + copied, 0)) return 0;
   const int from = source.series() ? source.size() - sourceStart - copied : sourceStart;
   const int to = target.series() ? target.size() - targetStart - copied : targetStart;
   if (static_cast<const void *>(&target) == static_cast<const void *>(&source) && to > from) {
      for (int i = copied - 1; i >= 0; i--) target.data()[to + i] = static_cast<T>(source.data()[from + i]);
   } else {
      for (int i = 0; i < copied; i++) target.data()[to + i] = static_cast<T>(source.data()[from + i]);
   }
   return copied;
}

template <class T>
int ArrayCompare(const Array<T> &one, const Array<T> &two, int start1 = 0, int start2 = 0, int count = WHOLE_ARRAY) {
   if (start1 < 0 || start2 < 0 || start1 > one.size() || start2 > two.size()) return -2;
   const int rest1 = one.size() - start1;
   const int rest2 = two.size() - start2;
   if (count >= 0 && (count > rest1 || count > rest2)) return -2;
   const int compared = count >= 0 ? count : std::min(rest1, rest2);
   for (int i = 0; i < compared; i++) {
      const T &left = one.data()[start1 + i];
      const T &right = two.data()[start2 + i];
      if (left < right) return -1;
      if (right < left) return 1;
   }
   if (count >= 0 || rest1 == rest2) return 0;
   return rest1 < rest2 ? -1 : 1;
}

template <class T> int ArrayMaximum(const Array<T> &array, int start = 0, int count = WHOLE_ARRAY) {
   if (start < 0 || start >= array.size()) return -1;
   const int end = count < 0 || count > array.size() - start ? array.size() : start + count;
   int best = start;
   for (int i = start + 1; i < end; i++) {
      if (array[i] > array[best]) best = i;
   }
   return best;
}

template <class T> int ArrayMinimum(const Array<T> &array, int start = 0, int count = WHOLE_ARRAY) {
   if (start < 0 || start >= array.size()) return -1;
   const int end = count < 0 || count > array.size() - start ? array.size() : start + count;
   int best = start;
   for (int i = start + 1; i < end; i++) {
      if (array[i] < array[best]) best = i;
   }
   return best;
}

template <class T> bool ArraySort(Array<T> &array) {
   std::sort(array.data(), array.data() + array.size());
   return true;
}

template <class T, class V> int ArrayBsearch(const Array<T> &array, V value) {
   if (array.size() == 0) return -1;
   const T *found = std::lower_bound(array.data(), array.data() + array.size(), static_cast<T>(value));
   return found == array.data() + array.size() ? array.size() - 1 : static_cast<int>(found - array.data());
}

template <class T> bool ArraySwap(Array<T> &one, Array<T> &two) {
   one.swap(two);
   return true;
}

// Numbers to zero, strings to NULL. A class would lose what its constructor set up, so only plain structs may come here.
template <class T> void ZeroMemory(T &variable) {
   static_assert(std::is_trivially_copyable_v<T>, "ZeroMemory on something with strings or arrays in it");
   std::memset(static_cast<void *>(&variable), 0, sizeof(T));
}
template <class T> void ZeroMemory(Array<T> &array) {
   static_assert(std::is_trivially_copyable_v<T>, "ZeroMemory on something with strings or arrays in it");
   if (array.size() > 0) std::memset(static_cast<void *>(array.data()), 0, sizeof(T) * static_cast<size_t>(array.size()));
}

#endif
