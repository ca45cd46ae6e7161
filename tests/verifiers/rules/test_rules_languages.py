from __future__ import annotations

import builtins
from collections.abc import Iterator
from typing import Any

import pytest

from qwq_lab.verifiers.rules import RulesVerifier
from qwq_lab.verifiers.rules.languages import LANGUAGES, _load_model, check_language

SENTENCES = {
    "ar": "أحب الشاي الأخضر والصباح الهادئ في الحديقة.",
    "bg": "Обичам зелен чай и тихи сутрини в градината.",
    "bn": "আমি সবুজ চা আর শান্ত সকাল ভালোবাসি।",
    "cs": "Mám rád zelený čaj a klidná rána na zahradě.",
    "da": "Jeg kan godt lide grøn te og rolige morgener i haven.",
    "de": "Ich mag grünen Tee und ruhige Morgen im Garten.",
    "el": "Μου αρέσει το πράσινο τσάι και τα ήσυχα πρωινά.",
    "en": "I like green tea and quiet mornings in the garden.",
    "es": "Me gusta el té verde y las mañanas tranquilas en el jardín.",
    "fa": "من چای سبز و صبح‌های آرام در باغ را دوست دارم.",
    "fi": "Pidän vihreästä teestä ja rauhallisista aamuista puutarhassa.",
    "fr": "J'aime le thé vert et les matins calmes dans le jardin.",
    "gu": "મને લીલી ચા અને શાંત સવાર ગમે છે.",
    "he": "אני אוהב תה ירוק ובקרים שקטים בגינה.",
    "hi": "मुझे हरी चाय और बगीचे की शांत सुबह पसंद है।",
    "hu": "Szeretem a zöld teát és a nyugodt reggeleket a kertben.",
    "it": "Mi piacciono il tè verde e le mattine tranquille in giardino.",
    "ja": "緑茶と庭の静かな朝が好きです。",
    "kn": "ನನಗೆ ಹಸಿರು ಚಹಾ ಮತ್ತು ಶಾಂತ ಬೆಳಗು ಇಷ್ಟ.",
    "ko": "나는 녹차와 정원의 조용한 아침을 좋아합니다.",
    "ml": "എനിക്ക് പച്ച ചായയും ശാന്തമായ പ്രഭാതവും ഇഷ്ടമാണ്.",
    "mr": "मला हिरवा चहा आणि बागेतील शांत सकाळ आवडते.",
    "ne": "मलाई हरियो चिया र बगैंचाको शान्त बिहान मन पर्छ।",
    "nl": "Ik hou van groene thee en rustige ochtenden in de tuin.",
    "pa": "ਮੈਨੂੰ ਹਰੀ ਚਾਹ ਅਤੇ ਸ਼ਾਂਤ ਸਵੇਰ ਪਸੰਦ ਹੈ।",
    "pl": "Lubię zieloną herbatę i spokojne poranki w ogrodzie.",
    "pt": "Eu gosto de chá verde e de manhãs calmas no jardim.",
    "ro": "Îmi plac ceaiul verde și diminețile liniștite în grădină.",
    "ru": "Я люблю зелёный чай и тихое утро в саду.",
    "sv": "Jag gillar grönt te och lugna morgnar i trädgården.",
    "sw": "Ninapenda chai ya kijani na asubuhi tulivu bustanini.",
    "ta": "எனக்கு பச்சை தேநீரும் அமைதியான காலையும் பிடிக்கும்.",
    "te": "నాకు గ్రీన్ టీ మరియు ప్రశాంతమైన ఉదయం ఇష్టం.",
    "th": "ฉันชอบชาเขียวและเช้าที่เงียบสงบในสวน",
    "tr": "Yeşil çayı ve bahçedeki sakin sabahları severim.",
    "uk": "Я люблю зелений чай і тихий ранок у саду.",
    "ur": "مجھے سبز چائے اور باغ میں پرسکون صبح پسند ہے۔",
    "vi": "Tôi thích trà xanh và những buổi sáng yên tĩnh trong vườn.",
    "zh": "我喜欢绿茶和花园里安静的早晨。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_in_its_language_and_in_no_other(code: str) -> None:
    found = {other: check_language(SENTENCES[code], other) for other in SENTENCES}
    assert found[code].followed is True
    assert [other for other in found if found[other].followed] == [code]


def test_nearly_all_other_languages_are_told_apart() -> None:
    open_ones = [
        (code, other)
        for code, text in SENTENCES.items()
        for other in SENTENCES
        if check_language(text, other).followed is None
    ]
    assert len(open_ones) <= 3, open_ones


@pytest.mark.parametrize("text", ["12345", "?! …", "🙂🙂", "3 + 4 = 7"])
def test_without_letters_no_language_can_be_told(text: str) -> None:
    for code in LANGUAGES:
        assert check_language(text, code).followed is None
    reason = check_language(text, "en").reason
    assert reason == "there are no letters, so its language cannot be told"


@pytest.mark.parametrize("text", ["OK", "Paris", "x = y + 2", "kjhsdf kjhsdf wekjhr"])
def test_what_says_too_little_is_not_judged(text: str) -> None:
    verdict = RulesVerifier().verify(
        text,
        instruction_id_list=["language:response_language", "punctuation:no_comma"],
        kwargs=[{"language": "en"}, {}],
    )
    assert (verdict.passed, verdict.score) == (None, None)
    assert verdict.error.startswith("is in English: it ")
    assert [step.ok for step in verdict.steps] == [None, True]


def test_another_script_is_another_language_even_in_one_word() -> None:
    assert check_language("OK", "zh").reason == (
        "it is written in Latin letters, not in Chinese"
    )
    assert check_language("好", "en").followed is False
    assert check_language("はい", "zh").followed is False
    assert check_language("네", "ja").followed is False


def test_a_few_foreign_names_do_not_matter_but_a_half_does() -> None:
    assert check_language("我今天在 GitHub 上看到了一个很有意思的项目。", "zh").followed
    mixed = check_language("我喜欢 the green tea in the old town", "zh")
    assert mixed.followed is False
    text = SENTENCES["ru"] + " " + SENTENCES["en"]
    assert check_language(text, "ru").followed is False
    assert check_language(text, "en").reason.startswith("only 5")


def test_japanese_may_be_mostly_chinese_characters() -> None:
    assert check_language("東京都知事選挙の投票日", "ja").followed is True
    assert check_language("東京都知事選挙", "ja").followed is False
    assert (
        check_language(
            "他说“の”是日语里一个很常用的字，意思和中文的“的”差不多。", "zh"
        ).followed
        is True
    )


@pytest.mark.parametrize(
    ("text", "simplified", "traditional"),
    [
        ("这是一个简单的问题", True, False),
        ("這是一個簡單的問題", False, True),
        ("大山", None, None),
    ],
)
def test_the_two_forms_of_chinese_are_told_apart(
    text: str, simplified: bool | None, traditional: bool | None
) -> None:
    assert check_language(text, "zh").followed is True
    assert check_language(text, "zh-cn").followed is simplified
    assert check_language(text, "zh-tw").followed is traditional


def test_codes_have_other_spellings() -> None:
    verdict = RulesVerifier().verify(
        SENTENCES["he"],
        instruction_id_list=["language:response_language"],
        kwargs=[{"language": " IW "}],
    )
    assert (verdict.passed, verdict.steps[0].text) == (True, "is in Hebrew")


def test_capitals_are_read_as_small_letters() -> None:
    assert check_language(SENTENCES["de"].upper(), "de").followed is True
    assert check_language(SENTENCES["de"].upper(), "en").followed is False


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    found = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("py3langid"):
            raise ImportError(name)
        return found(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    _load_model.cache_clear()
    yield
    _load_model.cache_clear()


@pytest.mark.usefixtures("no_model")
def test_without_the_package_only_scripts_are_judged() -> None:
    for code in ("en", "ru", "ar", "hi"):
        check = check_language(SENTENCES[code], code)
        assert check.followed is None
        assert "needs the package py3langid; install it" in check.reason
    for code in ("zh", "ja", "ko", "th", "ta", "bn", "el", "he"):
        assert check_language(SENTENCES[code], code).followed is True
        assert check_language(SENTENCES[code], "en").followed is False


@pytest.mark.usefixtures("no_model")
def test_without_the_package_capitals_alone_are_not_enough() -> None:
    task = {"instruction_id_list": ["change_case:english_capital"], "kwargs": [{}]}
    assert RulesVerifier().verify("GO TO THE OLD TOWN", **task).passed is None
    assert RulesVerifier().verify("Go to the old town", **task).passed is False
