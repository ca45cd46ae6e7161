"""How people tell puzzles about liars: the rule, who says what, the question."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

# What one says about others: how it is said (several ways) and noted in the thought.
SAID: dict[str, dict[Language, tuple[str, ...]]] = {
    "lies": {
        "en": (
            "{x} lies", "{x} is a liar", "{x} is lying", "{x} never tells the truth", "{x} always lies",
            "{x} is not truthful", "{x} is dishonest", "{x} is one of the liars", "you can't trust {x}, who is a liar",
            "{x} does not tell the truth", "nothing {x} says is true", "{x} isn't honest", "{x} only tells lies",
            "what {x} says is false",
        ),
        "zh": (
            "{x}说谎", "{x}在说谎", "{x}是骗子", "{x}说的是假话", "{x}在撒谎", "{x}不诚实", "{x}说假话", "{x}总说谎",
            "{x}说的不是真话", "{x}是说谎的人", "{x}不是诚实的人", "{x}说的话是假的",
        ),
    },
    "true": {
        "en": (
            "{x} tells the truth", "{x} is honest", "{x} never lies", "{x} is truthful", "{x} is not a liar",
            "{x} always tells the truth", "{x} isn't lying", "{x} is telling the truth", "{x} does not lie",
            "{x} speaks the truth", "{x} is a truth-teller", "what {x} says is true", "you can trust {x}, who never lies",
        ),
        "zh": (
            "{x}说真话", "{x}是诚实的", "{x}没有说谎", "{x}说的是真话", "{x}是诚实的人", "{x}不是骗子", "{x}没撒谎",
            "{x}说的话是真的", "{x}总说真话", "{x}从不说谎", "{x}说实话",
        ),
    },
    "same": {
        "en": (
            "{x} and {y} are of the same kind", "{x} and {y} are the same", "{x} and {y} are the same type",
            "either both {x} and {y} lie or neither does", "{x} and {y} are both liars or both honest",
            "{x} is the same kind of person as {y}",
        ),
        "zh": (
            "{x}和{y}是同一种人", "{x}和{y}是同类", "{x}跟{y}是一类人", "{x}与{y}要么都说谎，要么都说真话", "{x}和{y}同真同假",
        ),
    },
    "differ": {
        "en": (
            "{x} and {y} are of different kinds", "exactly one of {x} and {y} lies", "only one of {x} and {y} tells the truth",
            "{x} and {y} are different types", "one of {x} and {y} lies and the other doesn't", "exactly one of {x} and {y} is honest",
            "{x} and {y} are not the same kind",
        ),
        "zh": (
            "{x}和{y}不是同一种人", "{x}和{y}中恰好一人说谎", "{x}和{y}一个说真话，一个说假话", "{x}与{y}不是同类",
            "{x}和{y}中只有一人说真话", "{x}和{y}有且只有一个是骗子",
        ),
    },
    "both": {
        "en": (
            "{x} and {y} both lie", "both {x} and {y} are liars", "{x} and {y} are both liars", "{x} and {y} are both lying",
            "neither {x} nor {y} tells the truth", "neither {x} nor {y} is honest", "both {x} and {y} lie",
        ),
        "zh": (
            "{x}和{y}都说谎", "{x}和{y}都是骗子", "{x}、{y}都在撒谎", "{x}和{y}两人说的都是假话", "{x}和{y}没有一个说真话",
        ),
    },
    "any": {
        "en": (
            "at least one of {x} and {y} lies", "{x} or {y} lies, maybe both", "at least one of {x} and {y} is a liar",
            "{x} and {y} are not both honest", "it's not true that both {x} and {y} are honest", "there's at least one liar among {x} and {y}",
        ),
        "zh": (
            "{x}和{y}中至少一人说谎", "{x}和{y}至少有一个骗子", "{x}和{y}不都是诚实的", "{x}和{y}当中至少有一个在撒谎",
            "{x}和{y}不全说真话",
        ),
    },
}  # fmt: skip
# In their own words, of themselves and of ``{y}``.
SAID_OF_MYSELF: dict[str, dict[Language, tuple[str, ...]]] = {
    "same": {
        "en": ("{y} and I are of the same kind", "{y} and I are the same", "I am the same type as {y}"),
        "zh": ("我和{y}是同一种人", "我跟{y}是同类", "我和{y}是一类人"),
    },
    "differ": {
        "en": ("{y} and I are of different kinds", "exactly one of {y} and me lies", "I am not the same type as {y}"),
        "zh": ("我和{y}不是同一种人", "我和{y}中恰好一人说谎", "我跟{y}不是同类"),
    },
    "both": {
        "en": ("{y} and I both lie", "both {y} and I are liars", "{y} and I are both liars"),
        "zh": ("我和{y}都说谎", "我和{y}都是骗子"),
    },
    "any": {
        "en": ("at least one of {y} and me lies", "{y} and I are not both honest", "at least one of {y} and me is a liar"),
        "zh": ("我和{y}中至少一人说谎", "我和{y}至少有一个是骗子", "我和{y}不都诚实"),
    },
}  # fmt: skip
RULES: dict[Language, tuple[str, ...]] = {
    "en": (
        "{all} each either always lie or always tell the truth. {said}",
        "Each of {all} is a liar or always truthful. {said}",
        "{all} are knights, who tell the truth, or knaves, who lie. {said}",
        "On an island people either always tell the truth or always lie. {said}",
        "{said} Liars always lie, the others never do.",
        "{said} Each of them either always lies or never lies.",
        "Logic puzzle with truth-tellers and liars. {said}",
        "There are {count} people, {all}; some may be liars. {said}",
        "Everyone here is either a truth-teller or a liar. {said}",
        "{said} A liar says only false things, an honest person only true ones.",
        "I met {count} people who each always lie or always tell the truth. {said}",
        "A riddle: {all} are each either always honest or always lying. {said}",
        "{said} Some always lie and the rest always tell the truth.",
        "In a village liars never say anything true and the others never say anything false. {said}",
        "Truth-tellers only say true things, liars only false things. {said}",
        "You talk to {count} islanders, {all}. Knights never lie and knaves always do. {said}",
        "{count_big} people are talking. Each of them always lies or always tells the truth. {said}",
        "The teacher asks {all}. Each either tells only the truth or only lies. {said}",
        "{said} Every one of {all} is either a full-time liar or completely honest.",
        "{said} Knights tell the truth, knaves lie.",
        "My brother gave me this puzzle. Each person lies all the time or never. {said}",
        "Among {all} there may be liars, who always lie; whoever isn't a liar always tells the truth. {said}",
        "Suppose {all} are each a knight (always truthful) or a knave (always lying). {said}",
        "{said} Liars lie every time, honest people never.", "Liar puzzle. {said}", "Who lies, who doesn't? {said}",
        "{said} (Everybody is either always truthful or always a liar.)",
        "Detective Lee questions {all}. Honest people say only what is true, liars only what is false. {said}",
        "At school {all} play a game: a liar must always lie, the others must be truthful. {said}",
        "It is known that liars always lie and honest people never do. {said}",
        "Assume that every person always lies or always tells the truth. {said}",
        "Knights and knaves: {said}", "{said} Nobody mixes lies and truth.",
        "Here is what {all} said; each of them is honest or a liar. {said}",
    ),
    "zh": (
        "{all}每人要么总说真话，要么总说假话。{said}", "{all}每人不是骗子就是诚实的人。{said}",
        "岛上的人要么只说真话，要么只说假话。{said}", "{said}每人要么总说真话，要么总说谎。",
        "{all}{count}人中可能有人说谎。{said}", "真话假话推理题：{said}",
        "{said}骗子只说假话，其他人只说真话。", "已知{all}每人只说真话或只说假话。{said}",
        "有{count}个人：{all}，诚实的人只说真话，骗子只说假话。{said}", "逻辑题：每个人要么全说真话，要么全说假话。{said}",
        "村里有两种人，一种总说真话，一种总说假话。{said}", "骑士说真话，无赖说假话。{said}",
        "老师问{all}，他们每人要么说真话，要么说谎。{said}", "{said}说谎的人每句都是假的，诚实的人每句都是真的。",
        "我遇到{all}，他们每个人要么永远诚实，要么永远说谎。{said}", "{said}假设每个人不是一直说真话，就是一直说假话。",
        "谁真谁假：{said}", "警察询问了{all}，每人说的不是真话就是假话。{said}", "{said}这里的人不是老实人就是骗子。",
        "老实人从不说谎，骗子从不说真话。{said}", "{all}在玩游戏，骗子必须说谎，其他人必须说真话。{said}",
        "请推理：{all}当中有的人可能是骗子，骗子只说假话，其余的人只说真话。{said}", "{said}其中骗子说的全是假话，非骗子说的全是真话。",
        "{count}个人在对话，每人只说真话或只说假话。{said}", "猜谜：{said}真话者句句真，说谎者句句假。",
        "同学们在讨论谁撒谎。每人要么说真话，要么说假话。{said}", "下面是{all}说的话，每人不是诚实就是说谎。{said}",
    ),
}  # fmt: skip
REPORTED: dict[Language, tuple[str, ...]] = {
    "en": (
        "{s} says that {t}. ", "{s} claims that {t}. ", "{s} maintains that {t}. ", "{s} states that {t}. ",
        "{s} tells us that {t}. ", "{s} asserts that {t}. ", "{s} insists that {t}. ",
        "{s} said that {t}. ", "{s} declares that {t}. ", "{s} answers that {t}. ",
    ),
    "zh": ("{s}说{t}。", "{s}说，{t}。", "{s}声称{t}。", "据{s}说，{t}。", "{s}认为{t}。", "{s}表示{t}。", "{s}告诉我们{t}。"),
}  # fmt: skip
# In these the speakers may call themselves "I".
QUOTED: dict[Language, tuple[str, ...]] = {
    "en": (
        '{s} says: "{t}." ', "{s}: {t}. ", '{s} says, "{t}." ', '{s}: "{t}." ', '"{t}," says {s}. ', '{s} claims: "{t}!" ',
        '{s} said: "{t}." ', "{s} says: {t}. ", "{s} -> {t}. ", '{s} replies: "{t}." ',
    ),
    "zh": ("{s}说：“{t}。”", "{s}：{t}。", "{s}说：{t}。", "{s}：“{t}。”", "“{t}。”{s}说。", "{s}回答：“{t}。”", "{s}说道：“{t}！”"),
}  # fmt: skip
ASKED: dict[Language, dict[str, tuple[str, ...]]] = {
    "en": {
        "liars": (
            "Who lies?", "Who is lying?", "Who is a liar?", "Which of them lie?", "Find everyone who lies.",
            "Who are the liars?", "Name the liars.", "Tell me who lies.", "Which people are lying?", "Identify every liar.",
            "Who among them lies?", "Who doesn't tell the truth?", "List all the liars.", "So who is lying?",
            "Work out who lies.", "Can you figure out who the liars are?", "Which ones are liars?", "Who isn't honest?",
            "Whose statements are false?", "Who's a liar here?", "Who is not telling the truth?", "I want to know who lies.",
            "Who has lied?", "Who are the ones telling lies?", "Determine who lies.", "Find the liars.", "Liars: ?",
        ),
        "honest": (
            "Who tells the truth?", "Who is honest?", "Which of them tell the truth?", "Who never lies?",
            "Who is telling the truth?", "Name everyone who is honest.", "Which people are truthful?", "Who are the truth-tellers?",
            "Find all the honest people.", "Who can be believed?", "Whose statements are true?", "Who isn't lying?",
            "Tell me who is honest.", "Who does not lie?", "List those who tell the truth.", "Work out who is truthful.",
            "Who is not a liar?", "Whom can I trust?", "Which ones are honest?", "Who speaks the truth?", "So who tells the truth?",
        ),
        "one": (
            "Does {x} lie?", "Is {x} a liar?", "Is {x} lying?", "Is {x} telling lies, yes or no?", "Would {x} be a liar?", "Did {x} lie?",
            "Can we say that {x} is a liar?", "So is {x} a liar?", "Tell me whether {x} lies.", "Is {x} one of the liars?",
            "Find out if {x} is lying.", "What about {x}: a liar?", "Does {x} tell lies?", "Is {x} among the liars?",
            "I only want to know: does {x} lie?", "Decide whether {x} is a liar.",
        ),
    },
    "zh": {
        "liars": (
            "谁说谎？", "谁在说谎？", "谁是骗子？", "哪些人说谎？", "说谎的是谁？", "谁在撒谎？", "谁说了假话？", "找出所有说谎的人。",
            "骗子是谁？", "请问哪些人是骗子？", "谁没说真话？", "说假话的人是谁？", "请判断谁说谎。", "到底谁在说谎？", "说谎者有哪些？",
            "谁不诚实？", "谁的话是假的？", "请推断出骗子。", "列出说谎的人。", "有哪些人在撒谎？",
        ),
        "honest": (
            "谁说真话？", "谁是诚实的？", "哪些人说真话？", "说真话的是谁？", "谁说的是真话？", "谁没有说谎？", "诚实的人是谁？", "谁的话是真的？",
            "找出所有说真话的人。", "哪些人是诚实的？", "谁值得相信？", "谁不是骗子？", "请判断谁说真话。", "到底谁说了真话？", "谁没撒谎？", "谁是老实人？",
        ),
        "one": (
            "{x}说谎吗？", "{x}是骗子吗？", "{x}是不是在说谎？", "{x}有没有说谎？", "{x}说的是假话吗？", "{x}是不是骗子？", "请判断{x}是否说谎。",
            "{x}在撒谎吗？", "那么{x}说谎了吗？", "{x}是不是说谎的人？", "能断定{x}在说谎吗？", "问：{x}是否为骗子？", "{x}撒谎了没有？",
        ),
    },
}  # fmt: skip
