// Nothing to call: the library is put before a program by LD_PRELOAD.
