"""A Python compiled to WebAssembly, which reaches only what this room hands to it.

Works wherever wasmtime does, without any help of the operating system. wasmtime's own
WASI is not linked: every system call of the guest is answered here, from memory.
"""
