"""Short texts with fields in them: what they say, and how each field is drawn."""

# ruff: noqa: E501 - lists of words and sentences; Chinese characters count double

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qwq_lab.training.tasks._stories import PEOPLE, THINGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from qwq_lab.training.tasks.base import Language

Value = str | int | float


@dataclass(frozen=True)
class Record:
    """One kind of text.

    Attributes
    ----------
    opening
        Sentences that begin the text, with the fields that always stand there.
    more
        For each other field, sentences that add it.
    """

    opening: tuple[str, ...]
    more: dict[str, tuple[str, ...]]


_SYLLABLES = tuple(first + vowel for first in "bdfgklmnprstvz" for vowel in "aeiou")
_CITIES: dict[Language, tuple[str, ...]] = {
    "en": (
        "Paris", "London", "Berlin", "Tokyo", "Delhi", "Madrid", "Rome", "Cairo", "Lagos",
        "Lima", "Oslo", "Vienna", "Athens", "Sydney", "Toronto", "Boston", "Seoul", "Prague",
        "Dublin", "Lisbon", "Zurich", "Milan", "Hamburg", "Dubai", "New York", "Nairobi",
    ),
    "zh": (
        "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆", "天津", "苏州",
        "长沙", "青岛", "大连", "厦门", "昆明", "济南", "哈尔滨", "沈阳", "福州", "桂林",
    ),
}  # fmt: skip
_JOBS: dict[Language, tuple[str, ...]] = {
    "en": (
        "teacher", "doctor", "nurse", "farmer", "baker", "driver", "painter", "pilot", "cook",
        "lawyer", "singer", "writer", "dentist", "plumber", "student", "engineer", "gardener",
    ),
    "zh": ("老师", "医生", "护士", "农民", "司机", "画家", "厨师", "律师", "歌手", "作家", "学生", "工程师", "园丁", "店员"),
}  # fmt: skip
_COLOURS: dict[Language, tuple[str, ...]] = {
    "en": ("red", "blue", "green", "black", "white", "yellow", "brown", "grey", "pink", "purple", "orange"),
    "zh": ("红色", "蓝色", "绿色", "黑色", "白色", "黄色", "棕色", "灰色", "粉色", "紫色", "橙色"),
}  # fmt: skip
_EVENTS: dict[Language, tuple[str, ...]] = {
    "en": ("meeting", "party", "concert", "lesson", "dinner", "match", "workshop", "exam", "lecture", "rehearsal"),
    "zh": ("会议", "聚会", "音乐会", "课程", "晚餐", "比赛", "讲座", "考试", "培训", "排练"),
}  # fmt: skip
_DAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
}  # fmt: skip


def _make_up(rng: Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3)))


def _draw_person(rng: Random, language: Language) -> str:
    # Names that nobody has listed have to be copied too.
    if language == "en" and rng.random() < 0.4:
        return _make_up(rng).capitalize()
    return rng.choice(PEOPLE[language])


def _draw_thing(rng: Random, language: Language) -> str:
    return rng.choice(THINGS[language]).rpartition("|")[2]


def _draw_email(rng: Random, _: Language) -> str:
    end = rng.choice(("com", "org", "net"))
    return f"{_make_up(rng)}@{_make_up(rng)}.{end}"


def _draw_phone(rng: Random, _: Language) -> str:
    return f"{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"


def _draw_time(rng: Random, _: Language) -> str:
    return f"{rng.randint(8, 21)}:{rng.choice((0, 15, 30, 45, rng.randint(0, 59))):02}"


def _draw_room(rng: Random, _: Language) -> str:
    return f"{rng.choice('ABCDEFGH')}{rng.randint(1, 60)}"


def _draw_price(rng: Random, _: Language) -> Value:
    if rng.random() < 0.5:
        return rng.randint(2, 200)
    # The last digit is no zero, which a number of JSON would drop.
    return float(f"{rng.randint(1, 99)}.{rng.randint(0, 9)}{rng.randint(1, 9)}")


DRAWS: dict[str, Callable[[Random, Language], Value]] = {
    "name": _draw_person,
    "age": lambda rng, _: rng.randint(3, 95),
    "city": lambda rng, language: rng.choice(_CITIES[language]),
    "job": lambda rng, language: rng.choice(_JOBS[language]),
    "email": _draw_email,
    "phone": _draw_phone,
    "item": _draw_thing,
    "quantity": lambda rng, _: rng.randint(2, 99),
    "price": _draw_price,
    "color": lambda rng, language: rng.choice(_COLOURS[language]),
    "customer": _draw_person,
    "order": lambda rng, _: rng.randint(100, 99999),
    "event": lambda rng, language: rng.choice(_EVENTS[language]),
    "day": lambda rng, language: rng.choice(_DAYS[language]),
    "time": _draw_time,
    "room": _draw_room,
    "host": _draw_person,
    "guests": lambda rng, _: rng.randint(2, 200),
}

# A Chinese request names its fields in Chinese or by these English keys.
CHINESE_NAMES = {
    "name": "姓名", "age": "年龄", "city": "城市", "job": "职业", "email": "邮箱",
    "phone": "电话", "item": "商品", "quantity": "数量", "price": "价格", "color": "颜色",
    "customer": "顾客", "order": "订单号", "event": "活动", "day": "日期", "time": "时间",
    "room": "房间", "host": "主持人", "guests": "人数",
}  # fmt: skip

RECORDS: dict[Language, tuple[Record, ...]] = {
    "en": (
        Record(
            ("My name is {name} and I am {age} years old.", "This is {name}, aged {age}.",
             "{name} is {age} years old.", "I am {name}, {age}.", "{name} ({age}) wrote to us."),
            {
                "city": ("I live in {city}.", "Home is {city}.", "The city is {city}.", "Based in {city}."),
                "job": ("Job: {job}.", "Works as a {job}.", "The job is {job}.", "Profession: {job}."),
                "email": ("Email: {email}", "Mail goes to {email}", "The email address is {email}"),
                "phone": ("Phone: {phone}.", "Call {phone}.", "The number is {phone}.", "Tel. {phone}."),
            },
        ),
        Record(
            ("{customer} ordered {quantity} {item}.", "{customer} bought {quantity} {item}.",
             "Please send {quantity} {item} to {customer}.", "{quantity} {item} for {customer}."),
            {
                "price": ("The price is {price} dollars.", "It costs ${price}.", "Total: {price} dollars.",
                          "{customer} pays {price} dollars."),
                "color": ("The color is {color}.", "In {color}, please.", "Color: {color}."),
                "order": ("Order {order}.", "The order number is {order}.", "Order no. {order}."),
                "city": ("Ship it to {city}.", "It goes to {city}.", "The address is in {city}."),
                "day": ("It must arrive on {day}.", "Delivery is on {day}.", "Send it by {day}."),
            },
        ),
        Record(
            ("The {event} is on {day} at {time}.", "On {day} at {time} there is a {event}.",
             "Reminder: {event}, {day}, {time}.", "We moved the {event} to {day}, {time}."),
            {
                "room": ("It takes place in room {room}.", "Come to room {room}.", "Room {room}."),
                "host": ("{host} is the host.", "The host is {host}.", "Hosted by {host}."),
                "guests": ("We expect {guests} guests.", "{guests} people will come.", "Guests: {guests}."),
                "city": ("It is in {city}.", "We meet in {city}.", "The place is {city}."),
            },
        ),
    ),
    "zh": (
        Record(
            ("我叫{name}，今年{age}岁。", "{name}今年{age}岁。", "这是{name}，{age}岁。", "{name}（{age}岁）来信了。"),
            {
                "city": ("住在{city}。", "家在{city}。", "所在城市：{city}。", "来自{city}。"),
                "job": ("职业是{job}。", "是一名{job}。", "工作：{job}。"),
                "email": ("邮箱：{email}", "邮箱是{email}", "邮件请发到{email}"),
                "phone": ("电话{phone}。", "电话是{phone}。", "请打{phone}。", "联系电话：{phone}。"),
            },
        ),
        Record(
            ("{customer}买了{quantity}件{item}。", "{customer}订购了{quantity}件{item}。",
             "请给{customer}寄{quantity}件{item}。", "顾客{customer}要{quantity}件{item}。"),
            {
                "price": ("一共{price}元。", "价格是{price}元。", "付了{price}元。", "总价：{price}元。"),
                "color": ("颜色是{color}。", "要{color}的。", "颜色：{color}。"),
                "order": ("订单号{order}。", "订单号是{order}。", "单号：{order}。"),
                "city": ("寄到{city}。", "送到{city}。", "收货地：{city}。"),
                "day": ("{day}送到。", "要在{day}到货。", "送货日：{day}。"),
            },
        ),
        Record(
            ("{event}在{day}{time}开始。", "{day}{time}有{event}。", "提醒：{event}，{day}，{time}。",
             "{event}改到{day}{time}。"),
            {
                "room": ("地点是{room}房间。", "请到{room}室。", "房间：{room}。"),
                "host": ("主持人是{host}。", "由{host}主持。", "主持：{host}。"),
                "guests": ("有{guests}人参加。", "预计{guests}人。", "人数：{guests}。"),
                "city": ("在{city}举行。", "城市是{city}。", "地点：{city}。"),
            },
        ),
    ),
}  # fmt: skip
