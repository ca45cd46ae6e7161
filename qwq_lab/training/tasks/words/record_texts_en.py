"""Short English texts with fields in them, and how their fields are asked for as JSON."""

# ruff: noqa: E501 - lists of sentences

from __future__ import annotations

# For each kind of text the sentences that may begin it, and those that add a field.
TEXTS: tuple[tuple[tuple[str, ...], dict[str, tuple[str, ...]]], ...] = (
    (
        (
            "My name is {name} and I am {age} years old.", "This is {name}, aged {age}.",
            "{name} is {age} years old.", "I am {name}, {age}.", "{name} ({age}) wrote to us.",
            "Hi, I'm {name} and I'm {age}.", "{name}, {age} years of age, has just joined our club.",
            "At the age of {age}, {name} started a new life.", "Name: {name}. Age: {age}.", "name: {name}, age: {age}.",
            "Our new neighbour {name} turned {age} last week.", "We talked to {name}, who is {age}.",
            "Please welcome {name}!", "Contact: {name}.", "I met {name} on the train.", "Form filled in by {name}.",
            "You can call me {name}.", "{name} here.", "Profile of {name}, {age} years.",
        ),
        {
            "age": ("The age is {age}.", "{age} years old.", "Aged {age}.", "Age: {age}."),
            "city": ("I live in {city}.", "Home is {city}.", "The city is {city}.", "Based in {city}.", "City: {city}.", "Moved to {city} two years ago and stayed.", "You'll find us in {city}."),
            "job": ("Job: {job}.", "Works as a {job}.", "The job is {job}.", "Profession: {job}.", "Earns a living as a {job}.", "Occupation: {job}."),
            "email": ("Email: {email}", "Mail goes to {email}", "The email address is {email}", "Write to {email}", "Reach me at {email}", "Contact: {email}"),
            "phone": ("Phone: {phone}.", "Call {phone}.", "The number is {phone}.", "Tel. {phone}.", "Ring {phone} in the evening.", "Mobile: {phone}."),
            "country": ("Country: {country}.", "Grew up in {country}.", "Comes from {country}.", "Born in {country}."),
        },
    ),
    (
        (
            "{customer} ordered {quantity} {item}.", "{customer} bought {quantity} {item}.",
            "Please send {quantity} {item} to {customer}.", "{quantity} {item} for {customer}.",
            "New order from {customer}: {quantity} {item}.", "{quantity} {item} were sold to {customer}.",
            "Hello, this is {customer}, I'd like {quantity} {item}.", "Invoice for {customer}: {quantity} x {item}.",
            "Customer: {customer}. Item: {item}. Quantity: {quantity}.", "{customer} put {quantity} {item} in the cart.",
            "We packed {quantity} {item} for {customer} this morning.", "{customer} wants to return {quantity} {item}.",
            "{customer} came in and asked for {item}.", "A parcel of {item} is waiting for {customer}.",
        ),
        {
            "quantity": ("Quantity: {quantity}.", "{quantity} pieces, please.", "The quantity is {quantity}.", "{quantity} of them."),
            "price": ("The price is {price} dollars.", "It costs ${price}.", "Total: {price} dollars.", "{customer} pays {price} dollars.", "Price: ${price}.", "All of it for {price} dollars.", "Amount due: {price} dollars."),
            "color": ("The color is {color}.", "In {color}, please.", "Color: {color}.", "They are {color}.", "It has to be {color}."),
            "order": ("Order {order}.", "The order number is {order}.", "Order no. {order}.", "Order: {order}.", "It is filed under order {order}."),
            "city": ("Ship it to {city}.", "It goes to {city}.", "The address is in {city}.", "City: {city}.", "Delivery to {city}."),
            "day": ("It must arrive on {day}.", "Delivery is on {day}.", "Send it by {day}.", "Day: {day}.", "We deliver on {day}."),
        },
    ),
    (
        (
            "The {event} is on {day} at {time}.", "On {day} at {time} there is a {event}.",
            "Reminder: {event}, {day}, {time}.", "We moved the {event} to {day}, {time}.",
            "Don't forget the {event} this {day} at {time}!", "The {event} starts at {time} on {day}.",
            "Event: {event}. Day: {day}. Time: {time}.", "You are invited to a {event} on {day}, {time}.",
            "See you at the {event} on {day}.", "Next {day}: {event} from {time}.", "Save the date: {event} on {day}.",
            "Because of the rain, the {event} is now on {day} at {time}.", "Is {day} at {time} good for the {event}?",
        ),
        {
            "time": ("It begins at {time}.", "Doors open at {time}.", "Time: {time}.", "Be there at {time}.", "The start is {time}."),
            "room": ("It takes place in room {room}.", "Come to room {room}.", "Room {room}.", "The room is {room}.", "We booked {room} for it."),
            "host": ("{host} is the host.", "The host is {host}.", "Hosted by {host}.", "{host} will host it.", "Host: {host}.", "Your host will be {host}."),
            "guests": ("We expect {guests} guests.", "{guests} people will come.", "Guests: {guests}.", "There will be {guests} guests.", "{guests} guests have said yes."),
            "city": ("It is in {city}.", "We meet in {city}.", "The place is {city}.", "City: {city}.", "Everybody travels to {city} for it."),
        },
    ),
    (
        (
            "{passenger} flies to {destination} on {day}.", "Ticket for {passenger} to {destination}.",
            "Boarding pass: {passenger}, {destination}, {day}.", "On {day}, {passenger} takes the plane to {destination}.",
            "{passenger} has booked a flight to {destination}.", "Passenger: {passenger}. Destination: {destination}.",
            "Next {day} {passenger} is off to {destination}.", "A trip to {destination} is planned for {passenger}.",
        ),
        {
            "day": ("The day is {day}.", "Departure on {day}.", "It leaves on {day}.", "Day: {day}."),
            "flight": ("The flight is {flight}.", "Flight {flight}.", "Flight number: {flight}.", "It's flight {flight}."),
            "seat": ("Seat {seat}.", "The seat is {seat}.", "Sits in {seat}.", "Seat: {seat}, by the window."),
            "time": ("It takes off at {time}.", "Departure time: {time}.", "Boarding is at {time}.", "Time: {time}."),
            "price": ("The ticket cost {price} dollars.", "Price: ${price}.", "Paid {price} dollars.", "The fare was ${price}."),
        },
    ),
    (
        (
            "{author} wrote \"{title}\".", "I have just read \"{title}\" by {author}.", "\"{title}\" is a book by {author}.",
            "Title: {title}. Author: {author}.", "Have you heard of {author}'s book \"{title}\"?",
            "The library has \"{title}\" by {author}.", "A new novel by {author} is called \"{title}\".",
            "\"{title}\" ({author}, {year}) is back on the shelf.", "In {year}, {author} published \"{title}\".",
        ),
        {
            "year": ("It came out in {year}.", "Published in {year}.", "Year: {year}.", "The first edition is from {year}."),
            "pages": ("It has {pages} pages.", "Pages: {pages}.", "The book is {pages} pages long.", "It took me a week to read all {pages} pages."),
            "price": ("It costs {price} dollars.", "Price: ${price}.", "I paid {price} dollars for it.", "You can get it for ${price}."),
            "language": ("It is written in {language}.", "Language: {language}.", "The language is {language}."),
        },
    ),
    (
        (
            "Table {table} wants the {dish}.", "A portion of {dish} for table {table}.", "The guest at table {table} ordered {dish}.",
            "Order for table {table}: {dish}.", "Table: {table}. Dish: {dish}.", "Bring the {dish} to table {table}, please.",
            "The {dish} goes to table {table}.", "At table {table} they would like {dish}.",
        ),
        {
            "waiter": ("{waiter} is the waiter.", "Waiter: {waiter}.", "Served by {waiter}.", "{waiter} waits on them."),
            "drink": ("To drink: {drink}.", "The drink is {drink}.", "With it they have {drink}.", "Drink: {drink}."),
            "price": ("That makes {price} dollars.", "Price: ${price}.", "The bill is {price} dollars.", "It's ${price} in total."),
            "guests": ("There are {guests} guests.", "Guests: {guests}.", "A party of {guests} guests."),
            "time": ("They came at {time}.", "Time: {time}.", "It was ordered at {time}."),
        },
    ),
    (
        (
            "{student} got {grade} points in {subject}.", "In {subject}, {student} scored {grade} points.",
            "Student: {student}. Subject: {subject}. Grade: {grade}.", "{student} took the {subject} test.",
            "Report for {student}, {subject}: {grade} points.", "The grade of {student} in {subject} is {grade}.",
            "{student} is in my {subject} class.", "Good news for {student}: {grade} points in {subject}!",
        ),
        {
            "grade": ("The grade is {grade}.", "Grade: {grade} points.", "Graded with {grade} points."),
            "teacher": ("The teacher is {teacher}.", "Teacher: {teacher}.", "Taught by {teacher}.", "{teacher} teaches the class."),
            "room": ("Room {room}.", "The lessons are in room {room}.", "Room: {room}."),
            "day": ("The test was on {day}.", "Day: {day}.", "It took place on {day}."),
            "age": ("The student is {age} years old.", "Age: {age}.", "They are {age} years old."),
        },
    ),
    (
        (
            "{name} works at {company}.", "{name} has a new job at {company}.", "{company} has hired {name}.",
            "Employee: {name}. Company: {company}.", "{name} from {company} called.", "At {company}, {name} is in charge.",
            "{name} left {company} last month.", "I am {name} and I work for {company}.",
        ),
        {
            "job": ("The position is {job}.", "Job: {job}.", "Hired as a {job}.", "Works there as a {job}."),
            "salary": ("The salary is {salary} dollars.", "Salary: {salary} dollars a month.", "Earns {salary} dollars a month.", "Is paid {salary} dollars every month."),
            "city": ("The office is in {city}.", "City: {city}.", "The firm is based in {city}."),
            "email": ("Email: {email}", "Mail to {email}", "The email address is {email}"),
            "phone": ("Phone: {phone}.", "The number is {phone}.", "Call {phone}."),
            "year": ("Since {year}.", "Started in {year}.", "The year was {year}."),
        },
    ),
    (
        (
            "{owner} has a {animal} called {pet}.", "{pet} is {owner}'s {animal}.", "Lost: a {animal} that answers to {pet}.",
            "Pet: {pet}. Animal: {animal}. Owner: {owner}.", "Our {animal} {pet} has run away.", "{owner} brought the {animal} {pet} to the vet.",
            "{owner} is looking for {pet}, a {animal}.", "The {animal} is named {pet}.",
        ),
        {
            "owner": ("The owner is {owner}.", "Owner: {owner}.", "It belongs to {owner}."),
            "age": ("It is {age} years old.", "Age: {age}.", "Its age is {age}."),
            "color": ("The color is {color}.", "It is {color}.", "Color: {color}.", "It has {color} hair."),
            "phone": ("Call {phone}.", "Phone: {phone}.", "Our number is {phone}."),
            "city": ("It was last seen in {city}.", "City: {city}.", "They live in {city}."),
        },
    ),
)  # fmt: skip

# {f} are the fields, {the} the same with articles, {t} is the text.
WORDINGS = (
    "Extract {f} as JSON: {t}", "Extract {f} from this text as JSON: {t}",
    "Return JSON with the keys {f}: {t}", "Turn this into JSON with {f}: {t}",
    "Text: {t}\nExtract {f} as JSON.", "{t}\nReturn the fields {f} as JSON.",
    "Find {f} in the text and answer in JSON.\n{t}", "Fields: {f}. Text: {t} JSON?",
    "Give me {f} as a JSON object. {t}", "From \"{t}\" extract {f} as JSON.",
    "Read this text: {t}\nWhat are {f}? Answer in JSON.",
    "Convert to JSON ({f}): {t}", "JSON with {f}, please. {t}",
    "Extract {the} from the text below. Output JSON only.\n{t}", "Pull {the} out of this message and give them as JSON: {t}",
    "{t}\nGive {the} in JSON format.", "I got this message: \"{t}\" I need {the} as JSON.",
    "Here is a text: {t}\nMake a JSON object with the keys {f}.", "Parse this into JSON. Keys: {f}.\n{t}",
    "What are {f} here? Reply with JSON.\n{t}", "Write {the} found in the following text as a JSON object.\n\n{t}",
    "json, keys {f}: {t}", "{t} -> JSON with {f}", "Create JSON from this text. Use the keys {f}.\n{t}",
    "For my database I need {the} as JSON. The text: {t}", "Can you put {the} into JSON? {t}",
    "I'd like to have {the} of this note as JSON: {t}", "Fill in a JSON object with {f}. Text: \"{t}\"",
    "Please get {the} from this and return a JSON object: {t}", "Data extraction. Fields: {f}. Format: JSON. Input: {t}",
    "Take {the} from the text and write JSON.\nText: {t}", "Summarize this as JSON with the fields {f}: {t}",
    "{t}\n\nFrom the text above, extract {the} as JSON.", "The text says: \"{t}\" Represent {the} as JSON.",
    "Use only JSON to tell me {the}: {t}", "Collect {the} in one JSON object. Source: {t}",
    "Structure this information as JSON ({f}). {t}", "Which values do {f} have in this text? Answer as JSON. {t}",
    "Someone wrote: {t}\nList {the} as JSON.", "My program expects JSON with {f}. The input is: {t}",
    "Look for {the} in this message. Output: JSON.\nMessage: {t}", "{t}\nTask: output {f} as JSON.",
    "Answer with a JSON object that has the keys {f}. Here's the text: {t}", "I want a JSON of {the}. {t}",
    "Identify {the} and format the answer as JSON.\n{t}", "Transform the sentence into JSON having {f} as keys: {t}",
)  # fmt: skip
# Asked for one field, and what is only said of several.
WORDINGS_OF_ONE = (
    "What is {the} in this text? Answer as JSON with the key {f}.\n{t}", "What's {the}? Reply with JSON: {t}",
    "Just {the} as JSON: {t}", "{t}\nI only need {the}. Answer in JSON.", "JSON with one key, {f}: {t}",
    "Tell me {the} as a JSON object with the single key {f}. {t}", "Which {f} is mentioned here? JSON, key {f}. {t}",
    "Return only {the} in a JSON object: {t}", "{t}\nExtract one field, {f}, as JSON.", "Find {the} in this note. Format: JSON. {t}",
)  # fmt: skip
OF_SEVERAL = (" are ", "keys", "do {f}", "fields", "Fields")
