"use strict";
// Lays before and after over each other under a slider; without scripts they stay side by side.
for (const pair of document.querySelectorAll(".pair")) {
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: 100, step: 0.5, value: 50 });
  slider.setAttribute("aria-label", pair.dataset.label);
  const handle = document.createElement("span");
  handle.className = "handle";
  const show = () => {
    pair.style.setProperty("--split", slider.value + "%");
    slider.setAttribute("aria-valuetext", Math.round(slider.value) + " % original");
  };
  slider.addEventListener("input", show);
  pair.append(slider, handle);
  pair.parentElement.classList.add("sliding");
  show();
}
