/* rung, C API: every question behind one call, text in, text out.
 *
 * Include rung/rung.h, which states the conventions of all calls. The protocol
 * is that of `rung serve --stdio` (docs/serve.md): a binding that needs no
 * types of its own needs these three calls only.
 */
#ifndef RUNG_C_SERVICE_H_
#define RUNG_C_SERVICE_H_

#include "rung/c/base.h"
#include "rung/c/org.h"
#include "rung/c/rulebook.h"

#ifdef __cplusplus
extern "C" {
#endif

/** One org, rulebooks, and the monitors that requests open. Not for two threads
 * at once; the org and the rulebooks are shared with others. */
typedef struct rung_service rung_service;

/** Bounds of a service. */
typedef struct rung_service_options {
  uint32_t struct_size;  /**< sizeof(rung_service_options) */
  uint32_t reserved;     /**< 0 */
  uint64_t max_bytes;    /**< of one request */
  uint64_t max_monitors; /**< open at one time */
} rung_service_options;

/** Initialiser: 64 MiB, 10,000 monitors. */
#define RUNG_SERVICE_OPTIONS_INIT \
  { sizeof(rung_service_options), 0, 67108864, 10000 }

/**
 * Fills options as RUNG_SERVICE_OPTIONS_INIT does.
 *
 * @param[out] out the options
 * @param struct_size sizeof(rung_service_options) as the caller compiled it
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT for a size that no header has had
 */
RUNG_API rung_status rung_service_options_init(rung_service_options* out,
                                               uint32_t struct_size);

/**
 * Opens a service. The org and the rulebooks may be freed before it.
 *
 * @param[out] out the service, to be freed
 * @param org the organisation
 * @param rulebooks by which requests without rulebooks of their own are judged
 * @param rulebook_count their number, or 0
 * @param options or NULL for the defaults
 * @param err receives the error, or NULL
 * @return RUNG_OK; RUNG_INVALID_ARGUMENT
 */
RUNG_API rung_status rung_service_new(rung_service** out, const rung_org* org,
                                      const rung_rulebook* const* rulebooks,
                                      size_t rulebook_count,
                                      const rung_service_options* options,
                                      rung_error** err);

/**
 * Answers one request.
 *
 * @param[out] out {"id","ok":...} or {"id","error":{...}}, one line without its
 *        end, borrowed from the service until its next answer
 * @param service the service
 * @param request {"id"?,"ask","monitor"?,"request"?}
 * @param request_len its length in bytes
 * @param err receives the error, or NULL
 * @return RUNG_OK, whatever is wrong with the request: that is its answer;
 *         RUNG_INVALID_ARGUMENT for NULL; RUNG_OUT_OF_MEMORY
 */
RUNG_API rung_status rung_service_answer(rung_str* out, rung_service* service,
                                         const char* request,
                                         size_t request_len, rung_error** err);

/**
 * Frees a service with its monitors and its last answer.
 *
 * @param service a service, or NULL
 */
RUNG_API void rung_service_free(rung_service* service);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* RUNG_C_SERVICE_H_ */
