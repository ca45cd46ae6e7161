"""The mixture names every family, and nothing of it is held out for evaluation."""

from __future__ import annotations

from random import Random

import pytest

from qwq_lab.training.corpus import build_corpus, draw_conversation
from qwq_lab.training.mixture import (
    EXCHANGES,
    EXCHANGES_BEFORE_PUZZLES,
    MORE_SIZES,
    PUZZLES,
    WEIGHTS,
    WITHOUT_MATHS_REQUESTS,
)
from qwq_lab.training.tasks import all_tasks


def test_every_family_has_its_share() -> None:
    assert set(WEIGHTS) == set(all_tasks())
    assert all(weight > 0 for weight in WEIGHTS.values())
    assert set(all_tasks()) >= WITHOUT_MATHS_REQUESTS
    assert set(all_tasks()) >= PUZZLES
    assert sum(EXCHANGES.values()) == pytest.approx(1)
    assert sum(EXCHANGES_BEFORE_PUZZLES.values()) == pytest.approx(1)


def test_no_size_beyond_is_trained() -> None:
    for family, sizes in MORE_SIZES.items():
        assert not set(sizes) & set(all_tasks()[family].beyond)


def test_puzzles_come_after_unrelated_questions() -> None:
    rng = Random(1)
    drawn = [draw_conversation(rng) for _ in range(3000)]
    puzzles = [each.prompt for each in drawn if each.family in PUZZLES]
    after = [prompt for prompt in puzzles if prompt.count("<|im_start|>user") > 3]
    # 13 % come after three exchanges or more.
    assert 0.06 < len(after) / len(puzzles) < 0.22


def test_families_are_drawn_by_their_weights() -> None:
    rng = Random(0)
    drawn = [draw_conversation(rng).family for _ in range(4000)]
    total = sum(WEIGHTS.values())
    for family, weight in WEIGHTS.items():
        expected = 4000 * weight / total
        # Four standard deviations of a Poisson count.
        assert abs(drawn.count(family) - expected) < 4 * expected**0.5, family


def test_the_corpus_counts_what_it_holds() -> None:
    from qwq_lab.models.catalogue import NANO_FOLDER

    corpus = build_corpus(f"{NANO_FOLDER}/tokenizer.json", 300, seed=1, workers=1)
    assert corpus.tokens.shape == corpus.labels.shape
    counted = sum(sum(languages.values()) for languages in corpus.counts.values())
    assert counted == 300
    assert {"en", "zh"} >= {
        language for languages in corpus.counts.values() for language in languages
    }
