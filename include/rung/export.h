/* rung: visibility of the symbols that the library exports. */
#ifndef RUNG_EXPORT_H_
#define RUNG_EXPORT_H_

#if defined(_WIN32) && !defined(RUNG_STATIC)
#if defined(RUNG_BUILDING)
#define RUNG_API __declspec(dllexport)
#else
#define RUNG_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define RUNG_API __attribute__((visibility("default")))
#else
#define RUNG_API
#endif

#endif /* RUNG_EXPORT_H_ */
