// Suggestions under the search box while a reader types: an ARIA combobox with a list.
// The box is a plain search form; without this script, or an answer, it stays one.

"use strict";

const WAIT = 150; // milliseconds without a key before suggestions are asked for

function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let timer, request, active = -1;

  Object.assign(list, { id: "suggestions", className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label);
  status.className = "unseen";
  status.setAttribute("role", "status");
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  form.append(list, status);

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    status.textContent = "";
    choose(-1);
  }

  function choose(index) {
    active = index;
    [...list.children].forEach((option, place) =>
      option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(({ kind, text, url }, index) => {
      const option = document.createElement("li");
      const words = document.createElement("span");
      const label = document.createElement("span");
      option.id = `suggestion-${index}`;
      option.dataset.url = url;
      option.setAttribute("role", "option");
      words.textContent = text;
      words.lang = "nl";
      label.textContent = kind;
      label.className = "kind";
      option.append(words, " ", label);
      return option;
    }));
    choose(-1);
    list.hidden = !suggestions.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = list.hidden ? "" : `${form.dataset.label}: ${suggestions.length}`;
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams(new FormData(form)); // with its filters
    try {
      const { signal } = request;
      const answer = await fetch(`${form.dataset.suggestions}?${query}`, { signal });
      const { suggestions } = await answer.json();
      if (document.activeElement === input && !signal.aborted) show(suggestions);
    } catch {
      // Aborted, or no answer: the form works all the same.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });

  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape" && !list.hidden) {
      close();
    } else if (event.key === "ArrowDown" && list.hidden) {
      ask();
    } else if (event.key === "ArrowDown") {
      choose(active + 1 < count ? active + 1 : -1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      choose(active < 0 ? count - 1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      location.assign(list.children[active].dataset.url);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Before the box loses the focus, which closes the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
  input.addEventListener("blur", close);
}

document.querySelectorAll("form[data-suggestions]").forEach(suggest);
