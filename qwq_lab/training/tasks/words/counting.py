"""How people ask for numbers of ways: to choose, to choose in order, to arrange."""

# ruff: noqa: E501 - lists of sentences

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

CHOOSE: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {k} of {n} {people} be chosen?", "C({n},{k})", "{n} choose {k}", "nCr({n}, {k}) = ?",
        "How many ways are there to choose {k} out of {n} {things}?", "How many teams of {k} can be made from {n} {people}?",
        "A club of {n} {people} picks a committee of {k}. How many possibilities?", "What is $\\binom{{{n}}}{{{k}}}$?",
        "Compute {n} choose {k}.", "C({n}, {k}) = ?", "I want to take {k} of my {n} {things}. How many choices do I have?",
        "How many subsets with {k} elements does a set of {n} elements have?", "Number of ways to pick {k} from {n} {things}?",
        "Find the combinations of {n} taken {k}", "What is {n} choose {k}?", "Binomial coefficient of {n} over {k}?",
        "The order doesn't matter: how many ways to select {k} of {n} {things}?", "How many different groups of {k} can {n} {people} form?",
        "We need {k} volunteers and {n} {people} offer to help. How many selections are possible?",
        "A coach has {n} {people} and takes {k} along. In how many ways can the group be put together?",
        "How many combinations of {k} can be drawn from {n} {things}?", "{name} packs {k} of {n} {things}. How many different selections are there?",
        "There are {n} {things} and I can only keep {k}. How many selections are possible?", "Count the ways of choosing {k} from {n} without regard to order.",
        "From {n} {people}, a group of {k} is selected. How many different groups could it be?", "combinations: n={n}, k={k}",
        "How many {k}-element subsets are there of a set with {n} elements?", "Out of {n} questions I must answer {k}. How many choices of questions are there?",
        "A pizza place offers {n} toppings. A pizza takes {k} of them, none twice. How many pizzas are possible?",
        "How many possible hands of {k} can be dealt from {n} different cards, order ignored?", "Give me the number of combinations of {n} {things} taken {k} at a time.",
        "I have to pick {k} out of {n} {things} for a trip, in no particular order. How many options is that?", "Evaluate the binomial coefficient C({n}, {k}).",
        "In how many different ways could {name} select {k} of the {n} {things} on the table?", "{n}C{k} = ?", "What's the value of {n}C{k}?",
        "Selecting {k} from {n}: how many combinations?", "How many lottery tickets are there if you tick {k} of {n} numbers?",
        "A teacher wants {k} of {n} {people} for the quiz team. How many teams are possible?", "How many ways to hand the same prize to {k} of {n} {people}?",
    ),
    "zh": (
        "从{n}个{people}中选{k}个，有多少种选法？", "C({n},{k})等于多少？", "{n}个里选{k}个，有几种组合？",
        "从{n}{things}中任取{k}个，共有多少种取法？", "计算组合数C({n},{k})。", "求$C_{{{n}}}^{{{k}}}$。",
        "{n}名{people}中选出{k}名代表，有多少种方法？", "{n}个元素的集合有多少个含{k}个元素的子集？", "组合数C({n}, {k})=?",
        "{n}{things}里挑{k}个，有几种挑法？", "不考虑顺序，从{n}个中选{k}个，有多少种？", "老师要从{n}名{people}里挑{k}人参加比赛，有多少种选法？",
        "{n}道题中选做{k}道，有多少种选择？", "从{n}人中抽{k}人值日，一共有几种抽法？", "{n}选{k}是多少？", "从{n}个不同的元素中取{k}个的组合数是多少？",
        "{name}想从{n}{things}里拿{k}个，有多少种拿法？", "披萨店有{n}种配料，任选{k}种不同的，能做多少种披萨？", "{n}名{people}中选{k}人组队，可以组成多少种队伍？",
        "用组合数算：{n}个里面选{k}个。", "我要带{n}{things}中的{k}个去旅行，有几种带法？", "{n}个人里选{k}个人（不分先后），方法有多少种？",
        "彩票从{n}个号码中选{k}个，共有多少种选法？", "班里{n}名{people}，要选{k}名班委（不分职务），有多少种结果？", "组合：n={n}，k={k}，结果是多少？",
        "一次从{n}{things}中拿出{k}个，可能的拿法有几种？", "含{n}个元素的集合，{k}元子集有几个？", "从{n}种水果里选{k}种做沙拉，有几种搭配？", "C({n},{k})的值是多少？", "求从{n}个中取{k}个的组合数。",
    ),
}  # fmt: skip
ORDER: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {k} of {n} {people} be lined up?", "P({n},{k}) permutations", "nPr({n}, {k}) = ?",
        "How many ordered choices of {k} out of {n} {things} are there?", "{n} {people} race. How many ways to fill the first {k} places?",
        "How many permutations of {k} out of {n} {things}?", "Number of ways to arrange {k} of {n} {things} in a row?",
        "How many codes of {k} different signs can be made from {n} signs?", "From {n} {people}, {k} different posts are to be filled. How many ways?",
        "Compute the permutations of {n} taken {k} at a time.", "How many ways are there to put {k} of {n} {things} in order?",
        "Order matters: how many ways to pick {k} of {n} {things}?", "In a contest with {n} {people}, how many outcomes are there for the top {k}?",
        "{n} {people} run a race without ties. In how many ways can the first {k} positions turn out?",
        "How many ordered lists of {k} can be made from {n} different {things}?", "A club of {n} {people} elects {k} different officers. How many results are possible?",
        "I put {k} of my {n} {things} side by side on a shelf. How many arrangements are possible?", "What is the number of permutations of {n} {things} taken {k} at a time?",
        "How many passwords with {k} different letters can be built from {n} letters?", "{k} numbered seats, {n} {people}. In how many ways can the seats be filled?",
        "How many ways can {n} {people} take {k} different jobs, one person per job?", "{n}P{k} = ?", "What's {n}P{k}?", "permutations: n={n}, k={k}, order counts",
        "{name} chooses {k} of {n} {things} one after the other. If the order counts, how many ways are there?",
        "How many numbers with {k} different digits can be formed from {n} different nonzero digits?", "Count the ordered selections of {k} from {n} without repetition.",
        "There are {n} {people} and {k} different prizes, at most one each. How many ways are there to give them out?",
        "How many playlists of {k} can be made from {n} songs if no song repeats and the order matters?", "Evaluate P({n}, {k}), the number of permutations.",
        "In how many orders can {k} out of {n} {people} go on stage, one after another?", "Work out the number of arrangements of {k} out of {n} {things}.",
        "We hang {k} of {n} different flags in a row. How many signals can we show?", "Seating {k} of {n} {people} in a row: how many possibilities?",
        "How many ways of ranking the best {k} of {n} {people} are there?", "A lock has {k} different symbols in order, taken from {n}. How many codes are there?",
    ),
    "zh": (
        "从{n}个{people}中选{k}个排成一排，有多少种排法？", "A({n},{k})等于多少？", "{n}{things}里取{k}个排顺序，有几种排列？", "计算排列数A({n},{k})。",
        "{n}名{people}比赛，前{k}名有多少种可能？", "求$A_{{{n}}}^{{{k}}}$。", "用{n}个不同的数字能组成多少个{k}位密码（不重复）？",
        "{n}名{people}中选{k}名担任不同职务，有多少种选法？", "排列数A({n}, {k})=?", "从{n}个不同元素中取{k}个排成一列，有多少种排列？",
        "考虑顺序，从{n}个里选{k}个，有多少种？", "{n}名{people}参加赛跑，前{k}名的名次有几种结果（没有并列）？", "{k}个不同的奖品发给{n}名{people}中的{k}人，每人一个，有几种发法？",
        "有{k}个编号的座位，{n}名{people}，坐满座位有多少种坐法？", "从{n}{things}里选{k}个依次摆成一行，共多少种摆法？", "用{n}个不同的字母，能排出多少个{k}个字母都不同的密码？",
        "从{n}人中选{k}人分别做不同的工作，方法有多少种？", "{n}首歌里挑{k}首排成播放顺序，有几种排法？", "{n}选{k}的排列数是多少？", "排列：n={n}，k={k}，共有多少？",
        "求从{n}个中取{k}个的排列数。", "挂旗：{n}面不同的旗取{k}面挂成一排，能组成几种信号？", "{name}从{n}{things}中先后取{k}个，讲究先后顺序，有几种取法？", "A({n},{k})的值是多少？",
        "{n}名{people}里选出{k}人站成一排照相，有多少种站法？", "从{n}个不同的非零数字中取{k}个，能组成多少个没有重复数字的{k}位数？",
    ),
}  # fmt: skip
SHUFFLE: dict[Language, tuple[str, ...]] = {
    "en": (
        "In how many ways can {n} {people} stand in a row?", "{n}! =", "{n} factorial", "How many ways are there to arrange {n} {things}?", "What is {n}!?",
        "How many orders of {n} different {things} are there?", "Compute ${n}!$.", "How many permutations do {n} {things} have?", "In how many orders can {n} {people} sit?",
        "Number of ways to line up {n} {people}?", "Work out the factorial of {n}.", "What's the factorial of {n}?", "Calculate {n} factorial.", "{n}! = ?",
        "{n} {people} queue up. How many different queues are possible?", "I have {n} different {things} and want to put them in a row. How many ways are there?",
        "How many different orders can {n} {things} be placed in?", "In how many ways can you shuffle {n} different cards?", "Arranging {n} {things} on a shelf: how many possibilities?",
        "{name} visits {n} cities, each once. How many routes are possible if the order is free?", "Find the number of permutations of {n} different {things}.",
        "How many finishing orders are there for {n} {people} in a race without ties?", "Evaluate {n}!", "How many ways to seat {n} {people} on {n} chairs in a row?",
        "A photo shows {n} {people} side by side. How many arrangements could there be?", "Tell me the value of {n} factorial.", "permutations of {n} different {things}",
        "If {n} speakers talk one after the other, how many orders are possible?", "I must do {n} chores in some order. How many orders do I have to choose from?", "Multiply all whole numbers from 1 to {n}.",
    ),
    "zh": (
        "{n}个{people}排成一排，有多少种排法？", "{n}!等于多少？", "{n}的阶乘是多少？", "{n}{things}有多少种不同的排列顺序？", "计算{n}!", "{n}名{people}站成一队，有几种站法？",
        "把{n}{things}排成一行，共有多少种方法？", "求{n}的阶乘。", "{n}!=?", "{n}个人坐{n}把椅子（排成一行），有几种坐法？", "{n}张不同的牌洗牌后，可能的顺序有多少种？", "{n}名{people}赛跑，没有并列，名次有几种可能？",
        "{name}要去{n}个城市，每个去一次，路线顺序有多少种？", "{n}个不同元素的全排列有多少种？", "从1乘到{n}是多少？", "算{n}的阶乘。", "{n}{things}依次摆开，摆法有几种？", "{n}名{people}排队买票，队伍有多少种排法？",
        "{n}个节目的出场顺序有几种安排？", "{n}名{people}并排照相，能有多少种排列？", "我有{n}件事要做，先后顺序有多少种？", "阶乘{n}!的值是多少？",
    ),
}  # fmt: skip
PEOPLE: dict[Language, tuple[str, ...]] = {
    "en": (
        "students", "players", "friends", "people", "children", "runners", "members", "girls", "boys", "swimmers", "dancers", "singers", "actors",
        "workers", "teachers", "tourists", "guests", "candidates", "athletes", "cousins", "pupils", "drivers", "nurses", "artists", "musicians",
        "employees", "neighbours", "volunteers", "cyclists", "skaters",
    ),
    "zh": ("学生", "同学", "队员", "选手", "小朋友", "运动员", "朋友", "老师", "工人", "演员", "志愿者", "游客", "男生", "女生", "歌手", "护士", "医生", "司机", "候选人", "员工"),
}  # fmt: skip
THINGS: dict[Language, tuple[str, ...]] = {
    "en": (
        "books", "letters", "cards", "colours", "flowers", "pictures", "toys", "songs", "films", "shirts", "stamps", "photos", "games", "puzzles", "cups",
        "plates", "hats", "pens", "apples", "fruits", "keys", "bottles", "stickers", "paintings", "recipes", "vases", "dolls", "magazines", "coins", "plants",
    ),
    "zh": (
        "本书", "张卡片", "种颜色", "朵花", "幅画", "件玩具", "首歌", "部电影", "件衬衫", "张邮票", "张照片", "个游戏", "个杯子", "个盘子", "顶帽子", "支笔", "种水果",
        "把钥匙", "个瓶子", "张贴纸", "个花瓶", "个娃娃", "本杂志", "枚不同的硬币", "盆植物",
    ),
}  # fmt: skip
