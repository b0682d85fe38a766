#pragma once
#include <errno.h>
#include <seccomp.h>
#include <stddef.h>

// The macros and variadic functions of libseccomp, which Swift cannot import.

static inline uint32_t cseccomp_fail_with(uint16_t error) { return SCMP_ACT_ERRNO(error); }

static inline int cseccomp_add(scmp_filter_ctx filter, uint32_t action, int call) {
  return seccomp_rule_add_array(filter, action, call, 0, NULL);
}

/// Applies where the argument number `argument`, masked, has all bits of `mask`.
static inline int cseccomp_add_if_all_bits(
    scmp_filter_ctx filter, uint32_t action, int call, unsigned argument, uint64_t mask) {
  struct scmp_arg_cmp comparison = {argument, SCMP_CMP_MASKED_EQ, mask, mask};
  return seccomp_rule_add_array(filter, action, call, 1, &comparison);
}

/// Applies where the argument number `argument` has none of the bits of `mask`.
static inline int cseccomp_add_if_no_bits(
    scmp_filter_ctx filter, uint32_t action, int call, unsigned argument, uint64_t mask) {
  struct scmp_arg_cmp comparison = {argument, SCMP_CMP_MASKED_EQ, mask, 0};
  return seccomp_rule_add_array(filter, action, call, 1, &comparison);
}
