// Comfort only: every page works the same without this script.
(() => {
  "use strict";
  const boxes = [1, 2, 3, 4].map((n) => document.getElementById("code" + n));
  const signs = (text) => text.replace(/[^0-9a-z]/gi, "");
  if (boxes.every(Boolean)) {
    boxes.forEach((box, i) => {
      box.addEventListener("input", () => {
        const typed = signs(box.value);
        if (/[\s-]/.test(box.value) && typed.length <= 5 && box.selectionStart === box.value.length) box.value = typed;
        if (typed.length > 5) {
          boxes.slice(i).forEach((later, n) => {
            const part = typed.slice(n * 5, n * 5 + 5);
            if (part) later.value = part;
          });
          boxes[Math.min(3, i + Math.ceil(typed.length / 5) - 1)].focus();
        } else if (typed.length === 5 && i < 3 && box.selectionStart === box.value.length) {
          boxes[i + 1].focus();
          boxes[i + 1].select(); // typing again replaces what stands there
        }
      });
      box.addEventListener("keydown", (event) => {
        if (event.key === "Backspace" && box.value === "" && i > 0) {
          boxes[i - 1].focus();
        }
      });
    });
  }
  const shown = document.querySelector("input[data-show]");
  if (shown) {
    const secrets = document.querySelectorAll("input[type=password]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "show";
    button.textContent = shown.dataset.show;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const show = button.getAttribute("aria-pressed") === "false";
      secrets.forEach((secret) => (secret.type = show ? "text" : "password"));
      button.setAttribute("aria-pressed", String(show));
      button.textContent = show ? shown.dataset.hide : shown.dataset.show;
    });
    shown.after(button);
    shown.form.addEventListener("submit", () => secrets.forEach((secret) => (secret.type = "password")));
  }
  const life = document.querySelector("[data-until]");
  if (life) {
    const left = life.querySelector(".left");
    const tick = () => {
      const seconds = Math.max(0, life.dataset.until - Math.floor(Date.now() / 1000));
      left.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      if (seconds > 0) setTimeout(tick, 1000);
    };
    tick();
  }
  if (document.querySelector("[data-waiting]")) {
    const field = document.getElementById("code");
    setTimeout(() => {
      if (!field || field.value === "") location.reload();
    }, 2500);
  }
  const problems = document.getElementById("problems");
  if (problems) problems.focus();
})();
