"""The mixture names every family, and nothing of it is held out for evaluation."""

from __future__ import annotations

from random import Random

import pytest

from qwq_lab.training.corpus import build_corpus, draw_conversation
from qwq_lab.training.mixture import EXCHANGES, WEIGHTS, WITHOUT_MATHS_REQUESTS
from qwq_lab.training.tasks import all_tasks


def test_every_family_has_its_share() -> None:
    assert set(WEIGHTS) == set(all_tasks())
    assert all(weight > 0 for weight in WEIGHTS.values())
    assert set(all_tasks()) >= WITHOUT_MATHS_REQUESTS
    assert sum(EXCHANGES.values()) == pytest.approx(1)


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
