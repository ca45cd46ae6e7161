"""Decoding and prefill on one GPU, beside `transformers.generate`, in one run.

    python benchmarks/decode_gpu.py                      # a model that is at hand
    python benchmarks/decode_gpu.py --random-weights     # QwQ-32B's shape, random

The same as ``qwq-lab bench``, which says what is measured and how.
"""

from __future__ import annotations

import sys

from qwq_lab.cli import main

if __name__ == "__main__":
    sys.exit(main(["bench", *sys.argv[1:]]))
