#pragma once

// Small loops over arrays that are to become vector instructions, of AVX2 where the processor has them.

// The choice is made while the program is loaded, before sanitizers are ready for it.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define CASUS_VECTORIZED __attribute__((optimize("O3"), target_clones("avx2", "default")))
#elif defined(__GNUC__) && !defined(__clang__)
#define CASUS_VECTORIZED __attribute__((optimize("O3")))
#else
#define CASUS_VECTORIZED
#endif
