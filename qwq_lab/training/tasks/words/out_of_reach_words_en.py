"""Words that fill the English questions that QwQ-nano cannot answer.

A filler in braces is replaced by one of its words.
"""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

FILLERS: dict[str, tuple[str, ...]] = {
    key: tuple(words.split(", "))
    for key, words in {
        "country": (
            "France, Germany, Japan, China, India, Brazil, Canada, Mexico, Spain, Italy, "
            "Egypt, Kenya, Nigeria, Peru, Chile, Norway, Sweden, Finland, Poland, Turkey, "
            "Greece, Iran, Iraq, Cuba, Nepal, Vietnam, Thailand, Korea, Russia, Ukraine, "
            "Australia, Ireland, Scotland, England, Portugal, Austria, Hungary, Morocco, "
            "Ghana, Bolivia, Iceland, Denmark, Belgium, Switzerland, Mongolia, Indonesia, "
            "the United States, the Netherlands, South Africa, New Zealand, Argentina"
        ),
        "city": (
            "Paris, London, Berlin, Tokyo, Beijing, Delhi, Madrid, Rome, Cairo, Lagos, "
            "Nairobi, Lima, Oslo, Vienna, Athens, Moscow, Sydney, Toronto, Chicago, Boston, "
            "New York, Los Angeles, Shanghai, Hangzhou, Mumbai, Seoul, Bangkok, Istanbul, "
            "Warsaw, Prague, Dublin, Lisbon, Zurich, Geneva, Milan, Munich, Hamburg, Dubai, "
            "Singapore, Hong Kong, San Francisco, Seattle, Mexico City, Buenos Aires"
        ),
        "place": (
            "the Nile, the Amazon, Mount Everest, the Alps, the Sahara, the Pacific Ocean, "
            "the Himalayas, Lake Victoria, the Rhine, the Great Wall, the Eiffel Tower, the "
            "Moon, Mars, Jupiter, the Black Sea, the Yangtze, the Grand Canyon, Antarctica, "
            "the North Pole, the equator, Europe, Africa, Asia, the Mediterranean"
        ),
        "person": (
            "Albert Einstein, Isaac Newton, Napoleon, Cleopatra, Julius Caesar, Gandhi, "
            "Mozart, Beethoven, Shakespeare, Leonardo da Vinci, Marie Curie, Darwin, Tesla, "
            "Aristotle, Plato, Socrates, Confucius, Lincoln, Picasso, Van Gogh, Bach, Kafka, "
            "Alan Turing, Ada Lovelace, Galileo, Columbus, Mandela, Churchill, Obama, Trump, "
            "Elon Musk, Steve Jobs, Bill Gates, Taylor Swift, Messi, Ronaldo, Euler, Gauss, "
            "Genghis Khan, Buddha, Homer, Michael Jordan, the Beatles, Madonna, Tolstoy"
        ),
        "role": (
            "president, king, queen, prime minister, mayor, chancellor, founder, emperor, "
            "leader, author, director, inventor, owner, champion, minister, boss, pope"
        ),
        "event": (
            "World War II, World War I, the French Revolution, the Cold War, the moon "
            "landing, the fall of Rome, the Black Death, the Olympic Games, the World Cup, "
            "the Industrial Revolution, the American Civil War, the Renaissance, the fall of "
            "the Berlin Wall, the Great Depression, the Russian Revolution, the Titanic, "
            "the Chernobyl accident, the invention of printing, the Opium War, Brexit"
        ),
        "animal": (
            "cats, dogs, elephants, whales, sharks, bees, ants, spiders, penguins, lions, "
            "tigers, bears, wolves, horses, cows, sheep, owls, eagles, snakes, frogs, bats, "
            "dolphins, octopuses, kangaroos, pandas, monkeys, dinosaurs, butterflies, mice, "
            "rabbits, giraffes, crocodiles, turtles, camels, parrots, fish, mosquitoes"
        ),
        "food": (
            "pizza, pasta, bread, rice, soup, curry, sushi, salad, chocolate cake, pancakes, "
            "tea, coffee, cheese, ice cream, noodles, dumplings, tacos, a burger, an omelette, "
            "fried chicken, tofu, apple pie, hummus, lasagna, risotto, cookies, wine, steak, "
            "potatoes, jam, yogurt, banana bread, fish and chips, kimchi, ramen"
        ),
        "work": (
            "Hamlet, Harry Potter, Star Wars, Titanic, The Matrix, Don Quixote, War and Peace, "
            "the Bible, the Odyssey, The Lord of the Rings, Inception, Avatar, Frozen, Dune, "
            "Macbeth, Pride and Prejudice, The Godfather, Game of Thrones, The Simpsons, "
            "the Mona Lisa, Breaking Bad, Minecraft, Fortnite, Pokemon, Journey to the West, "
            "Romeo and Juliet, Moby Dick, Friends, the Ninth Symphony, Spirited Away"
        ),
        "science": (
            "gravity, photosynthesis, black holes, DNA, evolution, electricity, magnetism, "
            "atoms, quantum mechanics, relativity, the speed of light, entropy, energy, sound, "
            "light, rainbows, lightning, volcanoes, earthquakes, climate change, vaccines, "
            "viruses, bacteria, cells, the Big Bang, dark matter, nuclear fusion, oxygen, "
            "hydrogen, water, gold, iron, carbon, plastic, glass, lasers, tides, the seasons, "
            "the periodic table, radioactivity, stars, comets, the ozone layer, genes, enzymes"
        ),
        "illness": (
            "a headache, a cold, the flu, a fever, a cough, back pain, diabetes, asthma, "
            "cancer, depression, anxiety, a rash, an allergy, high blood pressure, insomnia, "
            "a toothache, a broken arm, stomach pain, measles, malaria, covid, migraine, burns, "
            "a sore throat, dizziness, a heart attack, obesity, acne"
        ),
        "law": (
            "divorce, a contract, copyright, taxes, a visa, a will, my landlord, renting a flat, "
            "insurance, bankruptcy, a parking fine, patents, child custody, unfair dismissal, "
            "the constitution, human rights, a criminal record, inheritance, a refund"
        ),
        "thing": (
            "a bicycle, a car, a house, a computer, a phone, a rocket, a bridge, a clock, a "
            "camera, a radio, a battery, an engine, a boat, a plane, a guitar, a piano, a garden, "
            "a table, a chair, a knife, a lamp, a mirror, a window, a shoe, a hat, a kite, "
            "a robot, a drone, a printer, a fridge, an umbrella, a tent, a ladder, a violin"
        ),
        "idea": (
            "love, happiness, freedom, democracy, capitalism, justice, truth, beauty, time, "
            "death, consciousness, friendship, success, money, religion, God, art, philosophy, "
            "the meaning of life, intelligence, inflation, the stock market, bitcoin, marriage, "
            "war, peace, power, education, culture, socialism, ethics, free will, luck, karma"
        ),
        "tech": (
            "the internet, blockchain, a neural network, a transformer, machine learning, "
            "Linux, Windows, Docker, Kubernetes, git, JavaScript, Rust, Java, C++, a compiler, "
            "an operating system, a database, SQL, HTML, CSS, React, a pointer, recursion, "
            "a hash table, the cloud, 5G, a GPU, reinforcement learning, encryption, a virus "
            "scanner, Excel, Photoshop, Bluetooth, a router, an API, regular expressions"
        ),
        "program": (
            "a website, a web server, a chess game, a chat app, a mobile app, a calculator app, "
            "a snake game, a web scraper, a database, a neural network, a sorting algorithm, "
            "quicksort, a binary search tree, a linked list, a compiler, a class for bank "
            "accounts, a Discord bot, a login page, a to-do list, a file parser, a weather app, "
            "a Flask app, a script that renames files, a program that sends emails, unit tests, "
            "a REST API, an operating system, a game like Tetris, a password generator, "
            "a multi-threaded server, a SQL query, a regex for email addresses, a shell script"
        ),
        "code_language": (
            "JavaScript, Java, C, C++, Rust, Go, Haskell, Ruby, PHP, Swift, Kotlin, SQL, bash, "
            "HTML, Lisp, Fortran, Perl, Scala, R, MATLAB, TypeScript, assembly, Julia"
        ),
        "tongue": (
            "French, German, Spanish, Italian, Chinese, Japanese, Korean, Russian, Arabic, "
            "Latin, Greek, Hindi, Portuguese, Dutch, Swedish, Turkish, Swahili, English"
        ),
        "phrase": (
            "good morning, I love you, where is the station, how are you, thank you very much, "
            "the cat is black, I am hungry, see you tomorrow, happy birthday, I am a student, "
            "what is your name, the weather is nice, I would like a coffee, my house is big, "
            "help me please, the train is late, we are friends, it is raining"
        ),
        "text_kind": (
            "a poem, a story, an essay, a song, a letter, a joke, a speech, a haiku, a limerick, "
            "a blog post, a cover letter, an email, a report, a summary, a novel, a review, "
            "a product description, a tweet, a fairy tale, a dialogue, a rap, a toast, a slogan"
        ),
        "subject": (
            "love, the sea, autumn, my mother, war, a dragon, friendship, the moon, a lonely "
            "robot, school, spring, my dog, climate change, a lost key, the future, a king, time, "
            "coffee, a train journey, mathematics, loneliness, football, my boss, a cat, snow, "
            "a birthday, two brothers, the city at night, hope, a haunted house, freedom"
        ),
        "sport": (
            "football, tennis, chess, basketball, cricket, golf, swimming, boxing, hockey, "
            "rugby, baseball, running, cycling, skiing, judo, table tennis, poker, volleyball"
        ),
        "task": (
            "fix my car, lose weight, learn the piano, sleep better, cook dinner, plan a party, "
            "find a job, clean the oven, train a dog, save money, grow tomatoes, build a shed, "
            "paint a wall, stop smoking, make friends, write a book, start a company, tie a tie, "
            "change a tyre, iron a shirt, invest my money, buy a house, get a visa, learn to "
            "drive, meditate, ask her out, apologise to my friend, raise a child, repair a roof, "
            "unclog a sink, install Linux, reset my password, become a doctor, learn French, "
            "pass the exam, write a CV, survive in the desert, catch a fish, hack a phone"
        ),
        "day": (
            "today, tomorrow, this week, next weekend, right now, on Monday, tonight, "
            "this summer, next year, yesterday, at Christmas, this evening"
        ),
        "function_word": (
            "sin, cos, tan, log, ln, exp, arcsin, arctan, sinh, log2, erf, gamma"
        ),
        "formula": (
            "x^2, x^3, sin(x), cos(x), e^x, ln(x), 1/x, x^2+3x, sqrt(x), tan(x), x*e^x, 2x^4-x, "
            "x^2*sin(x), cos(2x), 5x^3+2x, x^n, 3x^2-4x+1"
        ),
        "maths": (
            "a derivative, an integral, a matrix, an eigenvalue, a prime number, a logarithm, "
            "a limit, a vector, a complex number, topology, a group, calculus, trigonometry, "
            "the Pythagorean theorem, Fermat's last theorem, the Riemann hypothesis, pi, "
            "a fraction, probability, the standard deviation, a polynomial, geometry, infinity, "
            "a Fourier transform, set theory, a differential equation, the golden ratio"
        ),
        "shape": (
            "a circle, a triangle, a square, a cube, a sphere, a rectangle, a cone, a cylinder, "
            "a hexagon, a pyramid, an ellipse, a trapezoid"
        ),
        "unit": (
            "miles, kilometers, pounds, kilograms, inches, feet, gallons, liters, degrees "
            "Celsius, Fahrenheit, dollars, euros, hours, days, yards, ounces, bytes, meters"
        ),
        "feeling": (
            "sad, happy, tired, bored, angry, lonely, worried, confused, sick, nervous, lost, "
            "excited, hungry, stressed, in love, afraid, jealous, proud, ashamed"
        ),
        "adjective": (
            "blue, big, old, expensive, dangerous, important, famous, heavy, hot, cold, fast, "
            "slow, beautiful, popular, difficult, red, green, healthy, rare, deep, loud, sweet"
        ),
        "word": (
            "banana, table, window, river, cloud, freedom, tiger, music, silver, bottle, winter, "
            "pencil, garden, mountain, button, pillow, ocean, candle, mirror, engine, ticket, "
            "yes, no, maybe, ok, why, because, stop, wait, what, nothing, everything, test, "
            "testing, lol, hmm, wow, cool, sure, really, nice, go, sorry, never, always, orange, "
            "purple, market, hotel, doctor, teacher, student, happy, sad, angry, love, hate, red, "
            "green, train, plane, summer, history, biology, physics, chemistry, economics, word, "
            "data, model, token, attention, language, robot, human, planet, galaxy, school"
        ),
        "friend": (
            "my brother, my sister, my boss, my neighbour, my wife, my husband, my teacher, my "
            "friend, my cat, my dog, my colleague, my mother, my father, my uncle, my roommate"
        ),
        "did": (
            "went to the market, bought a new phone, lost the keys, watched a film, saw a bird, "
            "missed the bus, cooked soup, moved to {city}, called {friend}, broke a cup, read a "
            "book about {science}, talked about {idea}, slept badly, found an old letter, got a "
            "new job, planted a tree, walked in the rain, played {sport}, visited {city}, "
            "had an argument with {friend}, dreamed of {animal}, ate {food}, sold the car"
        ),
    }.items()
}
