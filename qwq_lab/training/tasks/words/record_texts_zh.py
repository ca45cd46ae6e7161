"""Short Chinese texts with fields in them, and how their fields are asked for as JSON."""

# ruff: noqa: E501 - lists of sentences; Chinese characters count double

from __future__ import annotations

# For each kind of text the sentences that may begin it, and those that add a field.
TEXTS: tuple[tuple[tuple[str, ...], dict[str, tuple[str, ...]]], ...] = (
    (
        (
            "我叫{name}，今年{age}岁。", "{name}今年{age}岁。", "这是{name}，{age}岁。", "{name}（{age}岁）来信了。",
            "大家好，我是{name}，{age}岁了。", "姓名：{name}，年龄：{age}。", "{age}岁的{name}刚加入我们俱乐部。",
            "新邻居{name}上周满{age}岁。", "我们采访了{age}岁的{name}。", "联系人：{name}。", "我在火车上认识了{name}。",
            "欢迎{name}加入！", "报名人是{name}。", "你可以叫我{name}。", "{name}的个人资料如下。",
        ),
        {
            "age": ("年龄：{age}。", "年龄是{age}岁。", "已经{age}岁了。"),
            "city": ("住在{city}。", "家在{city}。", "所在城市：{city}。", "城市：{city}。", "前年搬到了{city}。", "现居{city}。"),
            "job": ("职业是{job}。", "是一名{job}。", "工作：{job}。", "职业：{job}。", "靠当{job}谋生。"),
            "email": ("邮箱：{email}。", "邮箱是{email}。", "邮件请发到{email}。", "可以写信到{email}。", "电子邮箱{email}。"),
            "phone": ("电话{phone}。", "电话是{phone}。", "请打{phone}。", "联系电话：{phone}。", "手机：{phone}。", "晚上可以拨打{phone}。"),
            "country": ("国家：{country}。", "在{country}长大。", "出生在{country}。", "祖国是{country}。"),
        },
    ),
    (
        (
            "{customer}买了{quantity}件{item}。", "{customer}订购了{quantity}件{item}。",
            "请给{customer}寄{quantity}件{item}。", "顾客{customer}要{quantity}件{item}。",
            "新订单：{customer}，{item}{quantity}件。", "您好，我是{customer}，想买{quantity}件{item}。",
            "{quantity}件{item}卖给了{customer}。", "顾客：{customer}，商品：{item}，数量：{quantity}。",
            "{customer}把{quantity}件{item}放进了购物车。", "{customer}想退{quantity}件{item}。",
            "{customer}来店里买{item}。", "有一包{item}要交给{customer}。",
        ),
        {
            "quantity": ("数量：{quantity}。", "要{quantity}件。", "数量是{quantity}件。"),
            "price": ("一共{price}元。", "价格是{price}元。", "付了{price}元。", "总价：{price}元。", "价格：{price}元。", "合计{price}元。"),
            "color": ("颜色是{color}。", "要{color}的。", "颜色：{color}。", "必须是{color}。"),
            "order": ("订单号{order}。", "订单号是{order}。", "单号：{order}。", "订单号：{order}。"),
            "city": ("寄到{city}。", "送到{city}。", "收货地：{city}。", "城市：{city}。", "发往{city}。"),
            "day": ("{day}送到。", "要在{day}到货。", "送货日：{day}。", "日期：{day}。", "{day}发货。"),
        },
    ),
    (
        (
            "{event}在{day}{time}开始。", "{day}{time}有{event}。", "提醒：{event}，{day}，{time}。", "{event}改到{day}{time}。",
            "别忘了{day}{time}的{event}！", "活动：{event}，日期：{day}，时间：{time}。", "邀请您{day}{time}来参加{event}。",
            "{day}的{event}上见。", "因为下雨，{event}推迟到{day}{time}。", "{event}定在{day}。", "{day}{time}办{event}，方便吗？",
        ),
        {
            "time": ("{time}开始。", "时间：{time}。", "请{time}到场。", "{time}入场。"),
            "room": ("地点是{room}房间。", "请到{room}室。", "房间：{room}。", "在{room}房间进行。"),
            "host": ("主持人是{host}。", "由{host}主持。", "主持：{host}。", "主持人：{host}。", "这次请{host}来主持。"),
            "guests": ("有{guests}人参加。", "预计{guests}人。", "人数：{guests}。", "已有{guests}人报名。"),
            "city": ("在{city}举行。", "城市是{city}。", "地点：{city}。", "大家到{city}集合。"),
        },
    ),
    (
        (
            "{passenger}{day}飞往{destination}。", "{passenger}订了去{destination}的机票。", "登机牌：{passenger}，{destination}，{day}。",
            "乘客：{passenger}，目的地：{destination}。", "{passenger}要坐飞机去{destination}。", "{day}，{passenger}出发去{destination}。",
            "这张机票是{passenger}的，飞{destination}。", "下个{day}{passenger}要去{destination}出差。",
        ),
        {
            "day": ("日期：{day}。", "{day}出发。", "出发日是{day}。"),
            "flight": ("航班{flight}。", "航班号是{flight}。", "航班：{flight}。", "坐的是{flight}航班。"),
            "seat": ("座位{seat}。", "座位是{seat}。", "座位：{seat}，靠窗。", "坐在{seat}。"),
            "time": ("{time}起飞。", "时间：{time}。", "起飞时间是{time}。"),
            "price": ("机票{price}元。", "价格：{price}元。", "票价是{price}元。", "花了{price}元。"),
        },
    ),
    (
        (
            "{author}写了《{title}》。", "我刚读完{author}的《{title}》。", "《{title}》是{author}写的书。", "书名：{title}，作者：{author}。",
            "图书馆里有{author}的《{title}》。", "{author}的新小说叫《{title}》。", "{year}年，{author}出版了《{title}》。",
            "《{title}》（{author}，{year}年）已经还回来了。", "你听说过{author}的《{title}》吗？",
        ),
        {
            "year": ("{year}年出版。", "年份：{year}。", "初版于{year}年。", "出版年份是{year}年。"),
            "pages": ("共{pages}页。", "页数：{pages}。", "全书有{pages}页。", "{pages}页我看了一个星期。"),
            "price": ("定价{price}元。", "价格：{price}元。", "我花{price}元买的。", "售价{price}元。"),
            "language": ("用{language}写成。", "语言：{language}。", "语言是{language}。"),
        },
    ),
    (
        (
            "{table}号桌要{dish}。", "{table}号桌点了{dish}。", "{dish}，送到{table}号桌。", "桌号：{table}，菜品：{dish}。",
            "请把{dish}端到{table}号桌。", "{table}号桌的客人想吃{dish}。", "给{table}号桌上一份{dish}。",
        ),
        {
            "waiter": ("服务员是{waiter}。", "服务员：{waiter}。", "由{waiter}上菜。", "{waiter}负责这桌。"),
            "drink": ("饮料是{drink}。", "饮料：{drink}。", "喝的要{drink}。", "还要{drink}。"),
            "price": ("一共{price}元。", "价格：{price}元。", "账单是{price}元。", "结账{price}元。"),
            "guests": ("有{guests}人。", "人数：{guests}。", "一桌{guests}人。"),
            "time": ("{time}点的单。", "时间：{time}。", "他们{time}到店。"),
        },
    ),
    (
        (
            "{student}{subject}考了{grade}分。", "{student}的{subject}成绩是{grade}分。", "学生：{student}，科目：{subject}，分数：{grade}。",
            "{student}参加了{subject}考试。", "这次{subject}，{student}得了{grade}分。", "好消息：{student}{subject}{grade}分！",
            "{student}在上{subject}课。",
        ),
        {
            "grade": ("得了{grade}分。", "分数：{grade}。", "分数是{grade}分。"),
            "teacher": ("老师是{teacher}。", "老师：{teacher}。", "任课老师{teacher}。", "由{teacher}任教。"),
            "room": ("房间：{room}。", "在{room}教室。", "上课在{room}房间。"),
            "day": ("日期：{day}。", "{day}考的。", "考试在{day}。"),
            "age": ("这个学生{age}岁。", "年龄：{age}。", "今年{age}岁。"),
        },
    ),
    (
        (
            "{name}在{company}公司上班。", "{company}公司录用了{name}。", "姓名：{name}，公司：{company}。", "{company}公司的{name}来过电话。",
            "我是{name}，在{company}工作。", "{name}上个月离开了{company}公司。", "{name}跳槽到了{company}公司。",
        ),
        {
            "job": ("职位是{job}。", "职业：{job}。", "当{job}。", "在那里做{job}。"),
            "salary": ("工资{salary}元。", "工资：{salary}元。", "月薪{salary}元。", "每月拿{salary}元工资。"),
            "city": ("办公室在{city}。", "城市：{city}。", "公司在{city}。"),
            "email": ("邮箱：{email}。", "邮箱是{email}。", "邮件发到{email}。"),
            "phone": ("电话：{phone}。", "电话是{phone}。", "请打{phone}。"),
            "year": ("{year}年入职。", "年份：{year}。", "从{year}年开始。"),
        },
    ),
    (
        (
            "{owner}养了一只{animal}，叫{pet}。", "{pet}是{owner}的{animal}。", "寻宠：{animal}，名叫{pet}。",
            "宠物名：{pet}，动物：{animal}，主人：{owner}。", "我家的{animal}{pet}走丢了。", "{owner}带{animal}{pet}去看兽医。",
            "{owner}在找一只叫{pet}的{animal}。",
        ),
        {
            "owner": ("主人是{owner}。", "主人：{owner}。", "它是{owner}家的。"),
            "age": ("它{age}岁了。", "年龄：{age}。", "年龄是{age}岁。"),
            "color": ("颜色是{color}。", "毛是{color}的。", "颜色：{color}。"),
            "phone": ("请打{phone}。", "电话：{phone}。", "联系电话{phone}。"),
            "city": ("最后出现在{city}。", "城市：{city}。", "他们住在{city}。"),
        },
    ),
)  # fmt: skip

# {f} are the fields, {t} is the text.
WORDINGS = (
    "从下面的文字中提取{f}，用JSON回答：{t}", "提取{f}为JSON：{t}",
    "把{f}写成JSON：{t}", "{t}\n请用JSON返回{f}。", "文字：{t}\n以JSON给出{f}。",
    "请找出{f}，以JSON输出。{t}", "读文字：{t}提取{f}，格式为JSON。",
    "字段：{f}。文字：{t}输出JSON。", "将“{t}”中的{f}转成JSON。",
    "{t}\n从上文提取{f}，只输出JSON。", "把这段话整理成JSON，键为{f}：{t}", "收到一条消息：“{t}”我需要其中的{f}，用JSON。",
    "请把下文转换为JSON，包含{f}。\n{t}", "用JSON表示这段文字里的{f}：{t}", "这段话里{f}是什么？用JSON回答。{t}",
    "生成一个JSON对象，键：{f}。内容：{t}", "信息抽取。字段：{f}。格式：JSON。输入：{t}", "根据下面的文字填写JSON（{f}）：{t}",
    "我的程序要JSON，含{f}，原文是：{t}", "帮我把{f}提出来，写成JSON：{t}", "{t}\n任务：以JSON输出{f}。",
    "从“{t}”里找到{f}，按JSON格式写。", "解析为JSON，键有{f}。\n{t}", "想要一个含{f}的JSON。文字如下：{t}",
    "下面这句话，请取出{f}，返回JSON。{t}", "有人写道：{t}\n把{f}列成JSON。", "数据库需要{f}，请从文字中提取成JSON：{t}",
    "阅读：{t}\n用JSON对象回答{f}。", "JSON，字段{f}：{t}", "给我JSON格式的{f}。{t}", "请仅用JSON告诉我{f}：{t}",
    "看看这条信息，把{f}用JSON写出来。\n{t}", "将文字结构化为JSON，字段是{f}。\n文字：{t}", "以{f}为键，把下文变成JSON：{t}",
    "在下面的文字里查找{f}，答案用JSON。\n\n{t}",
)  # fmt: skip
