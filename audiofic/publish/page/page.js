"use strict";
// One chapter shows at a time; the sentence that is heard is marked. Times are seconds, cues are numbers.
(() => {
  const id = (name) => document.getElementById(name);
  const book = JSON.parse(id("book").textContent);
  const audio = id("audio"), seek = id("seek"), speed = id("speed"), skip = id("skip"), drawer = id("drawer");
  const sections = [...document.querySelectorAll("main > section")];
  const entries = [...id("chapters").querySelectorAll("button")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const last = sections.length - 1;

  let chapter = 0;
  let cue = -1; // before the first sentence
  let sentences = []; // cue → its elements
  let following = true;
  let dragging = false;

  // --- What is remembered -------------------------------------------------------------------------------------------

  const key = `audiofic ${book.id}`;

  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return {}; // a browser that keeps nothing for files
    }
  }

  function remember() {
    try {
      localStorage.setItem(key, JSON.stringify({
        chapter: book.chapters[chapter].name,
        seconds: audio.currentTime,
        speed: speed.value,
        skip: skip.checked,
      }));
    } catch { /* then the book begins at its beginning */ }
  }

  // --- Where we are -------------------------------------------------------------------------------------------------

  const begins = (index) => book.chapters[chapter].begins[index] / 1000;

  /** The cue that is heard at a time: the last one that has begun; -1 before the first. */
  function cueAt(seconds) {
    const times = book.chapters[chapter].begins;
    let low = 0, high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle] <= seconds * 1000 + 1) low = middle + 1; else high = middle;
    }
    return low - 1;
  }

  function clock(seconds) {
    const whole = Math.floor(seconds), two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  }

  function show() {
    const seconds = audio.currentTime;
    if (!dragging) seek.value = seconds;
    id("now").textContent = clock(seconds);
    seek.setAttribute("aria-valuetext", `${clock(seconds)} of ${id("length").textContent}`);
    const found = cueAt(seconds);
    if (found !== cue) mark(found);
  }

  function mark(found) {
    for (const element of sentences[cue] || []) element.classList.remove("heard");
    cue = found;
    const heard = sentences[cue] || [];
    for (const element of heard) element.classList.add("heard");
    const who = cue < 0 ? null : book.speakers[book.chapters[chapter].speakers[cue]];
    id("speaker").textContent = who ? who.name : "";
    id("speaker").className = who ? who.class : "";
    if (heard.length && following) reveal(heard[0]);
  }

  /** Bring the sentence between the bars, a quarter down, unless it is there already. */
  function reveal(element) {
    const box = element.getBoundingClientRect();
    const top = document.querySelector("header").offsetHeight;
    const bottom = innerHeight - document.querySelector("footer").offsetHeight;
    if (box.top >= top + 8 && box.bottom <= bottom - 24) return;
    const to = scrollY + box.top - top - (bottom - top) / 4;
    scrollTo({ top: to, behavior: calm.matches ? "instant" : "smooth" });
  }

  function follow(yes) {
    following = yes;
    id("follow").hidden = yes;
    if (yes && sentences[cue]) reveal(sentences[cue][0]);
  }

  // --- Going somewhere ----------------------------------------------------------------------------------------------

  function open(number, seconds, playing) {
    chapter = number;
    const now = book.chapters[chapter];
    sections.forEach((section, index) => { section.hidden = index !== chapter; });
    entries.forEach((entry, index) => {
      if (index === chapter) entry.setAttribute("aria-current", "true"); else entry.removeAttribute("aria-current");
    });
    sentences = [];
    for (const element of sections[chapter].querySelectorAll("[data-s]")) {
      (sentences[element.dataset.s] ||= []).push(element);
    }
    cue = -1;
    id("speaker").textContent = "";
    id("chapter-title").textContent = now.title;
    id("trouble").hidden = true;
    id("chapter-back").disabled = chapter === 0;
    id("chapter-forward").disabled = chapter === last;
    for (const name of ["play", "back", "forward", "seek"]) id(name).disabled = !now.file;
    seek.max = now.seconds;
    id("length").textContent = clock(now.seconds);
    follow(true);
    scrollTo({ top: 0, behavior: "instant" });
    describe(now);
    if (now.file) {
      audio.src = now.file;
      audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
      go(seconds);
      if (playing) play();
    } else {
      audio.removeAttribute("src");
      audio.load();
      show();
    }
    remember();
  }

  /** Go to a time of the open chapter, now or as soon as its audio is there. */
  function go(seconds) {
    if (audio.readyState >= HTMLMediaElement.HAVE_METADATA) {
      audio.currentTime = seconds;
    } else {
      audio.addEventListener("loadedmetadata", () => { audio.currentTime = seconds; }, { once: true });
    }
  }

  function goToCue(index) {
    const count = book.chapters[chapter].begins.length;
    if (index >= count) return turn(1);
    go(index < 0 ? 0 : begins(index));
    follow(true);
  }

  /** The next chapter with sound, or the one before. */
  function turn(step, playing = !audio.paused) {
    let number = chapter + step;
    while (playing && book.chapters[number] && !book.chapters[number].file) number += step;
    if (book.chapters[number]) open(number, 0, playing);
  }

  function back() {
    // Soon after a sentence has begun, the one before is meant.
    goToCue(cue > 0 && audio.currentTime - begins(cue) < 1.5 ? cue - 1 : cue);
  }

  function play() {
    audio.play().catch((error) => {
      if (error.name !== "AbortError") trouble();
    });
  }

  function toggle() {
    if (!book.chapters[chapter].file) return;
    if (audio.paused) play(); else audio.pause();
  }

  function faster(step) {
    const index = Math.min(Math.max(speed.selectedIndex + step, 0), speed.options.length - 1);
    speed.selectedIndex = index;
    setSpeed();
  }

  function setSpeed() {
    audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
    remember();
  }

  function trouble() {
    const file = decodeURIComponent(book.chapters[chapter].file);
    id("trouble").textContent = `“${file}” cannot be played. It has to lie in the folder of this page.`;
    id("trouble").hidden = false;
  }

  // --- What happens -------------------------------------------------------------------------------------------------

  function tick() {
    if (skip.checked && book.chapters[chapter].notes.includes(cue) && !audio.paused) {
      let index = cue + 1;
      while (book.chapters[chapter].notes.includes(index)) index += 1;
      goToCue(index);
    }
    show();
    if (!audio.paused) requestAnimationFrame(tick);
  }

  let saved = 0;
  audio.addEventListener("timeupdate", () => {
    show(); // a page in the background gets no animation frames
    if (Math.abs(audio.currentTime - saved) > 3) {
      saved = audio.currentTime;
      remember();
    }
  });
  audio.addEventListener("play", () => {
    document.body.classList.add("playing");
    id("play").setAttribute("aria-label", "Pause");
    id("trouble").hidden = true;
    requestAnimationFrame(tick);
  });
  audio.addEventListener("pause", () => {
    document.body.classList.remove("playing");
    id("play").setAttribute("aria-label", "Play");
    remember();
  });
  audio.addEventListener("seeked", () => { show(); remember(); });
  audio.addEventListener("ended", () => { turn(1, true); });
  audio.addEventListener("error", () => { if (audio.getAttribute("src")) trouble(); });
  addEventListener("pagehide", remember);

  document.querySelector("main").addEventListener("click", (event) => {
    const sentence = event.target.closest("[data-s]");
    if (!sentence || String(getSelection())) return;
    goToCue(Number(sentence.dataset.s));
    play();
  });

  const clicks = {
    "play": toggle,
    "back": back,
    "forward": () => goToCue(cue + 1),
    "chapter-back": () => turn(-1),
    "chapter-forward": () => turn(1),
    "follow": () => follow(true),
    "list": () => drawer.showModal(),
  };
  for (const [name, action] of Object.entries(clicks)) {
    id(name).addEventListener("click", (event) => {
      action();
      if (event.detail) event.currentTarget.blur(); // by pointer: the space bar is to play, not to press this again
    });
  }
  entries.forEach((entry, index) => entry.addEventListener("click", () => {
    drawer.close();
    open(index, 0, !audio.paused);
  }));
  drawer.addEventListener("click", (event) => { if (event.target === drawer) drawer.close(); });
  speed.addEventListener("change", () => { setSpeed(); speed.blur(); });
  skip.addEventListener("change", remember);
  seek.addEventListener("input", () => { dragging = true; id("now").textContent = clock(seek.value); });
  seek.addEventListener("change", () => { dragging = false; follow(true); go(Number(seek.value)); seek.blur(); });

  for (const gesture of ["wheel", "touchmove"]) {
    addEventListener(gesture, () => { if (!drawer.open && cue >= 0) follow(false); }, { passive: true });
  }

  const keys = {
    " ": toggle,
    "ArrowLeft": back,
    "ArrowRight": () => goToCue(cue + 1),
    "Shift ArrowLeft": () => turn(-1),
    "Shift ArrowRight": () => turn(1),
    "+": () => faster(1),
    "=": () => faster(1),
    "-": () => faster(-1),
    "c": () => drawer.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || drawer.open) return;
    if (event.target.closest("select, input") || (event.key === " " && event.target.closest("button"))) return;
    if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key) && cue >= 0) follow(false);
    const shifted = event.shiftKey && event.key.startsWith("Arrow") ? `Shift ${event.key}` : event.key;
    if (!Object.hasOwn(keys, shifted)) return;
    event.preventDefault();
    keys[shifted]();
  });

  // --- The keys of headphones and locked screens ----------------------------------------------------------------------

  const session = navigator.mediaSession;

  function describe(now) {
    if (!session) return;
    session.metadata = new MediaMetadata({ title: now.title, artist: book.author, album: book.title });
  }

  const remote = {
    play, pause: () => audio.pause(), previoustrack: () => turn(-1), nexttrack: () => turn(1),
    seekbackward: back, seekforward: () => goToCue(cue + 1), seekto: (details) => go(details.seekTime),
  };
  for (const [name, action] of Object.entries(session ? remote : {})) {
    try {
      session.setActionHandler(name, action);
    } catch { /* a key that this browser does not know */ }
  }

  // --- Begin ----------------------------------------------------------------------------------------------------------

  const before = remembered();
  if ([...speed.options].some((option) => option.value === before.speed)) speed.value = before.speed;
  skip.checked = before.skip === true;
  id("notes").hidden = !book.chapters.some((each) => each.notes.length);
  const known = book.chapters.findIndex((each) => each.name === before.chapter);
  open(Math.max(known, 0), known < 0 ? 0 : Number(before.seconds) || 0, false);
})();
