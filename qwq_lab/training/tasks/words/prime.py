"""How people ask about primes and prime factors."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

IS_PRIME: dict[Language, tuple[str, ...]] = {
    "en": (
        "Is {n} prime?", "Is {n} a prime number?", "Is the number {n} prime or composite?",
        "Check whether {n} is prime.", "Tell me if {n} is a prime.", "{n} prime?",
        "Is it true that {n} is a prime number?", "Determine whether {n} is prime.",
        "Can you check if {n} is prime?", "Does {n} have exactly two divisors, 1 and itself?",
        "I wonder if {n} is a prime number.", "Prime or not: {n}", "Is ${n}$ prime?",
        "Could {n} be a prime?", "Do you know whether {n} is prime?", "{n}, is that a prime?",
        "{n}: prime or not?", "Decide whether {n} is a prime number.", "Would {n} count as a prime?",
        "Does {n} belong to the prime numbers?", "Is {n} one of the primes?", "is_prime({n})?",
        "Take the number {n}. Is it prime?", "My house number is {n}. Is that a prime number?",
        "My queue number is {n}. Is that prime?", "The bus has the number {n}. Is it a prime?",
        "My locker is number {n}. Is this number prime?", "In the end I counted {n}. Is {n} prime?",
        "My friend claims that {n} is prime. Is he right?", "Someone told me {n} is a prime number. True?",
        "{n} is prime, isn't it?", "Is {n} really prime?", "Test {n} for primality.", "Is {n} a prime integer?",
        "primality of {n}: is it prime?", "Find out if {n} is a prime.", "I have to know whether {n} is prime.",
        "For my homework: is {n} a prime number?", "Look at {n}. Is this a prime number or not?",
        "Any idea if {n} is prime?", "Can {n} be called a prime number?", "Let n = {n}. Is n prime?",
        "We got {n} as the answer. Is that number prime?", "Is the number of divisors of {n} exactly two?",
        "Using trial division, decide if {n} is prime.", "Say whether {n} is a prime number.",
        "A page in my book has the number {n}. Is this page number prime?", "Yes or no: {n} is prime.",
        "Is {n} in the list of primes?", "Given {n}, is it prime?", "Would you say that {n} is prime?",
        "I drew the ball with number {n}. Did I get a prime?",
    ),
    "zh": (
        "{n}是质数吗？", "{n}是不是质数？", "判断{n}是不是质数。", "{n}是素数吗？", "{n}是质数还是合数？",
        "请判断{n}是否为素数。", "数{n}是质数吗？", "{n}是不是素数？", "帮我看看{n}是不是质数。",
        "{n}是不是正好有两个因数，也就是1和它本身？", "{n}，质数？", "{n}算质数吗？", "{n}这个数是质数吗？",
        "{n}是否是质数？", "{n}属于质数吗？", "判断：{n}是质数。对吗？", "质数还是不是质数：{n}",
        "我家门牌号是{n}，这是质数吗？", "我的排队号是{n}，这个号码是质数吗？", "座位号{n}是质数吗？",
        "公交车是{n}路，{n}是质数吗？", "同学说{n}是质数，对吗？", "听说{n}是素数，真的吗？",
        "想确认一下，{n}是不是质数？", "作业题：{n}是质数吗？", "用试除法判断{n}是不是质数。",
        "你知道{n}是不是素数吗？", "检验{n}是否为质数。", "{n}能不能叫做质数？", "{n}在质数表里吗？",
        "看看{n}，它是不是质数？", "设n={n}，n是质数吗？", "{n}的因数是不是正好有两个？", "{n}到底是不是质数？",
        "书的第{n}页，这个页码是质数吗？", "我算出来是{n}，它是质数吗？", "{n}难道是质数？",
    ),
}  # fmt: skip
FACTORS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Factor {n} into primes.", "What is the prime factorization of {n}?", "Prime factors of {n}?",
        "Find the prime factorisation of {n}.", "Write {n} as a product of primes.",
        "Decompose {n} into prime factors.", "Factorize {n}.", "Factor {n}",
        "Break {n} down into prime factors.", "Which primes multiply to {n}?",
        "Give the prime decomposition of {n}.", "Express {n} as a product of prime numbers.",
        "prime factorization of ${n}$", "Can you split {n} into its prime factors?",
        "Resolve {n} into primes.", "What's {n} as a product of primes?", "{n} = product of primes?",
        "{n} in prime factors", "How does {n} factor into primes?", "Into which prime factors does {n} split?",
        "Make a factor tree for {n} and give the product of primes.", "I need the prime factorization of {n}.",
        "I'd like to see {n} written as a product of prime numbers.", "Factorise {n} completely.",
        "Any idea how {n} breaks up into primes?", "What primes is {n} made of?", "prime decomposition {n}",
        "By trial division, factor {n} into primes.", "Which prime numbers give {n} when multiplied together?",
        "Which prime numbers do I have to multiply to get {n}?", "My homework: prime factors of {n}.",
        "Take {n} apart into primes.", "Dissect {n} into prime factors.", "Represent {n} as a product of primes.",
        "Do a prime factorization for {n}.", "Show {n} as primes multiplied together.",
        "The number is {n}. Find its prime factorization.", "Find all prime factors of {n}, with repetition.",
        "Let's factor {n} into prime numbers.", "Calculate the prime factorization of the number {n}.",
        "To simplify a fraction I need {n} as a product of primes.", "Rewrite {n} using only prime factors.",
        "How can {n} be written as a product of primes?", "Complete: {n} = ? (a product of primes)",
        "Could you factorise {n} into primes?", "{n}, factorized into primes, is what?", "Give {n} in its prime factors.",
        "Prime factorise {n}.", "Work out the prime factors whose product is {n}.", "factor({n})", "Split {n} up into primes.",
        "I'm checking my factor tree of {n}. Which product of primes should I get?",
    ),
    "zh": (
        "把{n}分解质因数。", "{n}分解质因数", "{n}的质因数分解是什么？", "将{n}写成质数的乘积。",
        "求{n}的质因数分解。", "分解质因数：{n}", "请把{n}分解成质因数相乘的形式。",
        "{n}可以分解成哪些质数的积？", "对{n}进行素因数分解。", "{n}有哪些质因数？", "{n}怎么分解质因数？",
        "{n}等于哪些质数相乘？", "哪些质数相乘得{n}？", "用短除法分解{n}。", "把{n}写成几个质数相乘的形式。",
        "{n}=？写成质因数的乘积", "{n}分解成素数的积是什么？", "将{n}分解素因数", "帮我把{n}分解质因数。",
        "作业：分解质因数，{n}。", "给{n}做质因数分解。", "{n}是由哪些质数乘起来的？", "我想把{n}拆成质数相乘。",
        "把{n}拆成质因数。", "能不能把{n}分解成质因数？", "试着将{n}分解成若干个质数的乘积。",
        "{n}的素因数分解式是什么？", "{n}表示为质数的乘积是？", "写出{n}的质因数分解式。", "数{n}的标准分解是什么？",
        "约分时要分解{n}，质因数相乘怎么写？", "画因数树，{n}最后是哪些质数的积？", "请将{n}用质因数相乘表示出来。",
        "验算一下，{n}分解质因数得什么？", "因数分解{n}，要分到全是质数。",
    ),
}  # fmt: skip
NEXT: dict[Language, tuple[str, ...]] = {
    "en": (
        "What is the next prime after {n}?", "Next prime after {n}?",
        "Find the smallest prime greater than {n}.", "Which prime comes after {n}?",
        "What is the first prime number larger than {n}?", "First prime above {n}?",
        "Give me the next prime number after {n}.", "Which is the smallest prime > {n}?",
        "I am at {n}. What is the next prime?", "Starting from {n}, find the next prime.",
        "Name the prime that follows {n}.", "What prime follows {n}?", "next prime {n}", "next_prime({n})",
        "What's the least prime exceeding {n}?", "What is the lowest prime number above {n}?",
        "Which prime number is the first one beyond {n}?", "After {n}, which number is the next prime?",
        "Counting up from {n}, which prime do I meet first after it?", "Smallest prime bigger than {n}",
        "I need a prime larger than {n}, as small as possible.", "Go up from {n}. What's the first prime after it?",
        "If I count upwards past {n}, where is the next prime?", "Determine the smallest prime number exceeding {n}.",
        "My ticket has the number {n}. What is the next prime after that?", "We have {n} now. Which prime comes next?",
        "Find the first prime that is greater than {n}.", "Any idea which prime comes right after {n}?",
        "I'd like to know the next prime number above {n}.", "Tell me the prime just above {n}.",
        "Which is the closest prime above {n}?", "A hash table should have a prime size just above {n}. Which size is that?",
        "Looking for the smallest prime number p with p > {n}.", "Can you find the prime number that comes next after {n}?",
        "For homework: the first prime after {n}?", "The number is {n}. What prime is the next one up?",
        "In the list of primes, which is the first one larger than {n}?", "Beyond {n}, what's the first prime?",
    ),
    "zh": (
        "{n}后面的第一个质数是多少？", "比{n}大的最小质数是几？", "大于{n}的最小素数是多少？",
        "求{n}之后的下一个质数。", "{n}的下一个质数是？", "{n}之后的第一个素数是多少？",
        "找出比{n}大的最小的质数。", "从{n}往后数，下一个质数是多少？", "{n}后面的质数是哪个？",
        "比{n}大的第一个质数", "下一个质数：{n}之后", "大于{n}的质数里最小的是哪个？", "{n}再往上，第一个质数是几？",
        "数到{n}了，接下来的第一个质数是多少？", "紧跟在{n}后面的质数是几？", "比{n}大又离它最近的质数是多少？",
        "我想找一个比{n}大的质数，越小越好，是几？", "超过{n}的最小质数是多少？", "在{n}以后，最先遇到的质数是几？",
        "求大于{n}的最小质数。", "找下一个质数，从{n}后面开始", "帮我找{n}后面的第一个素数。", "{n}往后最近的素数是哪个？",
        "请写出{n}后面的第一个质数。", "作业题：比{n}大的最小质数是多少？", "哪个质数紧接在{n}之后？",
        "如果质数p>{n}，p最小是几？", "质数表中{n}后面第一个更大的质数是多少？",
    ),
}  # fmt: skip
