// Keeps a thought open, and scrolled where it was, while its card is redrawn.
//
// Each redraw replaces the card's elements, so a fold that the reader opened would
// snap shut, and a press that begins on one element and ends on its successor would
// be no click. This module has no view of its own: it watches the page of the
// notebook that loaded it.

const THOUGHT = ".qwq-thought";
const LOADED = Symbol.for("qwq-lab.fold-keeper");

// What the reader chose, by the element that stays: the parent of the redrawn card.
const chosen = new WeakMap();

const placeOf = (element) => element.closest(".qwq")?.parentElement;
const foldsIn = (place) => [...place.querySelectorAll(THOUGHT)];

function remember(details, change) {
  const place = placeOf(details);
  if (!place) return;
  const folds = chosen.get(place) ?? new Map();
  const index = foldsIn(place).indexOf(details);
  folds.set(index, { ...folds.get(index), ...change });
  chosen.set(place, folds);
}

function restore(place) {
  const folds = chosen.get(place);
  if (!folds) return;
  foldsIn(place).forEach((details, index) => {
    const fold = folds.get(index);
    if (!fold) return;
    details.open = fold.open;
    const steps = details.querySelector(".qwq-steps");
    if (steps && fold.open) {
      const end = steps.scrollHeight;
      steps.scrollTop = fold.top === undefined ? end : fold.top;
    }
  });
}

const isLive = (details) => details.querySelector(".qwq-live") !== null;

// A live card may be redrawn before the press ends, so it folds when the press begins.
function onPointerDown(event) {
  const summary = event.target.closest?.(`${THOUGHT} > summary`);
  if (!summary || event.button !== 0 || !isLive(summary.parentElement)) return;
  const details = summary.parentElement;
  details.open = !details.open;
  remember(details, { open: details.open, pressed: performance.now() });
}

function onClick(event) {
  const summary = event.target.closest?.(`${THOUGHT} > summary`);
  if (!summary) return;
  const details = summary.parentElement;
  const fold = chosen.get(placeOf(details))?.get(foldsIn(placeOf(details)).indexOf(details));
  // The press has done it already. A keyboard's click has no press before it.
  if (event.detail > 0 && performance.now() - (fold?.pressed ?? -1e9) < 1000) {
    event.preventDefault();
    return;
  }
  remember(details, { open: !details.open });
}

// Follow the text at the bottom; stay where the reader scrolled to.
function onScroll(event) {
  const steps = event.target;
  if (!steps.matches?.(".qwq-steps")) return;
  const details = steps.closest(THOUGHT);
  if (!details) return;
  const atEnd = steps.scrollHeight - steps.scrollTop - steps.clientHeight < 8;
  remember(details, { open: details.open, top: atEnd ? undefined : steps.scrollTop });
}

function onMutation(records) {
  const places = new Set();
  for (const record of records) {
    if (chosen.has(record.target)) places.add(record.target);
  }
  places.forEach(restore);
}

function watch() {
  if (document[LOADED]) return;
  document[LOADED] = true;
  document.addEventListener("pointerdown", onPointerDown, true);
  document.addEventListener("click", onClick, true);
  document.addEventListener("scroll", onScroll, true);
  new MutationObserver(onMutation).observe(document.body, { childList: true, subtree: true });
}

export default { initialize: watch, render: watch };
