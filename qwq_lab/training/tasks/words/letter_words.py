"""English words to spell, by their lengths."""

# ruff: noqa: E501 - lists of words and sentences

from __future__ import annotations

_WORDS = """
ant art bag bed bee bus cat cow cup day dog ear egg eye fan fox hat hen ice jam key leg
map net nut owl pen pig red sea sky sun tea toy van zoo all add big hot old wet yes ten
baby ball bank bear bell bird blue boat book cake coin cold cool corn door duck fish
food foot frog game girl good hand hill home jazz kite lamp leaf lion milk moon moss
noon pear pool rain rice ring road roof room rose salt seed ship shoe snow soap song
star tall tree wall week wind wolf wood yard year zero
apple beach berry bread brush chair chess clock cloud dance dream earth eight eleven
fruit ghost glass grass green happy heart horse house juice knife lemon light lunch
magic mango money mouse music night ocean onion paper peach piano pizza plant puppy
queen quick river robot salad sheep sleep smile spoon sugar sunny sweet table teeth
tiger tooth train truck uncle water wheel world zebra hello llama label level
animal banana basket bottle bridge butter button camera candle carrot castle cheese
cherry coffee cookie doctor dragon engine family father flower forest friend garden
ginger guitar hammer island jacket jungle kitten ladder letter little market mirror
monkey mother nature orange pepper pencil planet potato puzzle rabbit rocket school
silver singer sister spider spring square street summer sunset ticket tomato tunnel
turtle valley violet weekly window winter yellow
address airport balloon biscuit blanket brother cabbage captain chicken chimney college
country cottage cushion diamond dolphin dessert example factory feather fifteen freedom
giraffe glasses hamster harvest holiday hundred journey kitchen lantern lettuce lobster
machine message morning mystery nothing october octopus orchard oatmeal parrots penguin
picture popcorn problem program promise rainbow science shelter soldier sixteen station
success teacher thunder tobacco traffic trumpet unicorn vanilla village volcano weather
whisper wizards
airplane aluminum bathroom birthday building calendar children computer cucumber daughter
dinosaur elephant engineer envelope february football fountain hospital icicles kangaroo
keyboard language magazine mattress medicine midnight mountain mushroom necklace notebook
november occasion original painting parallel peaceful princess question raccoons sandwich
scissors sentence shoulder skeleton squirrel starfish sunshine swimming syllable tomorrow
treasure triangle umbrella universe vacation vegetable woodland yourself
alligator adventure afternoon astronaut avocados beautiful blueberry breakfast butterfly
chocolate classroom commander committee crocodile dangerous december delicious detective
different difficult education eggplants excellent fantastic fireplace fireworks
furniture gardening happiness hamburger important jellyfish knowledge landscape lightning
marvelous newspaper orchestra parachute passenger pineapple porcupine president professor
raspberry saxophone september something spaghetti submarine telephone telescope vegetable
volunteer waterfall wednesday wonderful yesterday
accelerate assessment basketball blackboard bookkeeper blackberry chimpanzee chopsticks
collection connection dictionary earthquake electrical engagement especially everything
experiment feathering foundation friendship generation government grapefruit happenings
helicopter impossible innovation lighthouse literature literally mayonnaise microphone
motorcycle occurrence perfection phenomenon playground population possession profession
strawberry successful television toothbrush toothpaste trampoline underwater university
vegetables watermelon wheelchair
accommodate anniversary application appointment association caterpillar celebration
certificate combination communicate competition cooperation cornerstone development
electricity elephantine examination grandfather grandmother grasshopper hummingbird
imagination immediately independent information instruction marshmallow mathematics
mississippi necessarily opportunity orchestral personality philosopher photography
preparation refrigerate rattlesnake replacement sightseeing supermarket temperature
traditional transparent thunderbolt uncertainty wheelbarrow woodpeckers
accomplished acceleration appreciation architecture championship civilization
conversation encyclopedia exaggeration headquarters illustration intelligence
kindergarten mathematical neighborhood organization presentation professional
refrigerator relationship sophisticate transmission troublemaker unbelievable
accommodation communication concentration congratulate determination embarrassment
entertainment extraordinary grandchildren international investigation mispronounced
multiplication pronunciation relationships transportation accomplishment administration
characteristic congratulation discrimination interpretation recommendation representative
responsibility understanding
"""


def _group() -> dict[int, tuple[str, ...]]:
    words = sorted({word for word in _WORDS.split() if word.isalpha()})
    lengths = sorted({len(word) for word in words})
    return {
        length: tuple(word for word in words if len(word) == length)
        for length in lengths
    }


BY_LENGTH = _group()
