if (document.documentElement.classList.contains("has-own-view"))
  document.querySelector(".first-picture")?.remove();
