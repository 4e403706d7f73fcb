#ifndef OPTS_CURL_SHIM_H
#define OPTS_CURL_SHIM_H
#include <curl/curl.h>

/* `curl_easy_setopt` and `curl_easy_getinfo` are variadic, which Swift does not import. */

static inline CURLcode opts_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// libcurl copies the text.
static inline CURLcode opts_curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}

/// libcurl keeps the list: it has to outlive the transfer.
static inline CURLcode opts_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

/// libcurl keeps the message: it has to outlive the transfer.
static inline CURLcode opts_curl_set_mime(CURL *handle, curl_mime *mime) {
    return curl_easy_setopt(handle, CURLOPT_MIMEPOST, mime);
}

/// At least CURL_ERROR_SIZE bytes, which have to outlive the handle.
static inline CURLcode opts_curl_set_error_buffer(CURL *handle, char *buffer) {
    return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}

/// Called with each line that the server says.
static inline CURLcode opts_curl_set_header_function(
    CURL *handle, size_t (*function)(char *bytes, size_t size, size_t count, void *context), void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
}

/// Called some times a second with how many bytes have gone each way; other than 0 breaks off.
static inline CURLcode opts_curl_set_progress_function(
    CURL *handle, int (*function)(void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t), void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
}

/// Has a break-off not wait for a name that is still looked up.
static inline void opts_curl_hurry(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#else
    (void)handle;
#endif
}

static inline long opts_curl_response_code(CURL *handle) {
    long code = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

/// How many bytes of the message have been sent.
static inline curl_off_t opts_curl_sent(CURL *handle) {
    curl_off_t sent = 0;
    return curl_easy_getinfo(handle, CURLINFO_SIZE_UPLOAD_T, &sent) == CURLE_OK ? sent : 0;
}
#endif
