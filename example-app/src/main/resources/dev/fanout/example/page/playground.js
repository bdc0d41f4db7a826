"use strict";

// Asks the server for what is chosen, and shows how far it is. The request stays open until the answer is there: closing it
// - with the button, or with the tab - is what stops the work.

const PAUSE = 200;
const BESIDE = matchMedia("(min-width: 60rem)"); // the result stands beside the controls, not below them

const form = document.getElementById("choices");
const stopButton = document.getElementById("stop");
const statusLine = document.getElementById("status");
const result = document.getElementById("result");
const stateLine = document.getElementById("state");

let open = null; // what closes the request that is open, if one is

async function run() {
  open?.abort();
  const mine = new AbortController();
  open = mine;
  const id = crypto.randomUUID();
  const chosen = new URLSearchParams(new FormData(form));
  history.replaceState(null, "", "/?" + chosen);
  chosen.set("run", id);
  begins();
  let answered = false;
  const answer = ask(chosen, mine.signal).finally(() => { answered = true; });
  while (!answered && open === mine) {
    await Promise.race([answer, pause()]);
    if (!answered) {
      await show(id, mine);
    }
  }
  const words = await answer;
  if (open === mine) {
    await showEnd(id, mine);
  }
  if (open === mine) {
    open = null;
    ends(words);
  }
}

/** Waits for the answer; its words, or null if the request was closed. */
async function ask(chosen, signal) {
  try {
    const response = await fetch("/run.json?" + chosen, { signal });
    return (await response.json()).message;
  } catch (failure) {
    return signal.aborted ? null : "The server does not answer.";
  }
}

/** Shows how far a run is. False if nobody knows it, or if another has begun meanwhile. */
async function show(id, mine) {
  const response = await fetch("/runs/" + id).catch(() => null);
  const part = response?.ok ? await response.text() : null;
  if (part === null || open !== mine) {
    return false;
  }
  result.innerHTML = part;
  return true;
}

/** Shows a run once it has ended: one whose request was closed may take a moment. */
async function showEnd(id, mine) {
  while (await show(id, mine) && result.querySelector("[data-running=true]")) {
    await pause();
  }
}

function pause() {
  return new Promise(resolve => setTimeout(resolve, PAUSE));
}

function begins() {
  stopButton.disabled = false;
  result.setAttribute("aria-busy", "true");
  statusLine.textContent = "It runs.";
}

function ends(words) {
  if (document.activeElement === stopButton) {
    document.getElementById("run").focus();
  }
  stopButton.disabled = true;
  result.removeAttribute("aria-busy");
  statusLine.textContent = words ?? "You have closed the request, and the server has stopped.";
  showState();
}

async function showState() {
  const response = await fetch("/state").catch(() => null);
  if (response?.ok) {
    const state = await response.json();
    stateLine.textContent = `The server: ${state.running.length} running, ${state.answered} answered, ${state.failed} failed, `
      + `${state.stopped} stopped.`;
  }
}

/** A deadline that nobody has set becomes the usual one of what is to be made. */
function fitDeadline(isList) {
  const deadline = form.querySelector("[name=deadline]"); // form.elements is a control of that name
  const { page, list } = deadline.dataset;
  if (deadline.value === (isList ? page : list)) {
    deadline.value = isList ? list : page;
  }
}

if (form) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    run();
    if (!BESIDE.matches) {
      statusLine.scrollIntoView();
    }
  });
  stopButton.addEventListener("click", () => open?.abort());
  form.addEventListener("change", event => {
    const chosen = new FormData(form);
    // Of a list all elements are collected, or none.
    if (chosen.get("elements") !== "0" && chosen.get("rule") === "mixed") {
      form.querySelector("[name=rule][value=collected]").checked = true;
    }
    if (event.target.name === "elements") {
      fitDeadline(chosen.get("elements") !== "0");
    }
  });
  if (!result.querySelector("article")) {
    run();
  }
}
