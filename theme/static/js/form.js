// Forms say in the language of the page what is missing; without this browsers say it in theirs.
for (const form of document.querySelectorAll("form[data-missing]")) {
  const { missing, email, summary } = form.dataset;
  const alert = document.createElement("div");
  alert.className = "form__errors";
  alert.setAttribute("role", "alert");
  form.prepend(alert);
  form.noValidate = true;
  const fields = [...form.elements].filter((field) => field.willValidate && field.labels?.length);

  const told = (field) => {
    const id = `${field.id}-error`;
    const wrong = !field.validity.valid;
    let words = document.getElementById(id);
    if (wrong && !words) {
      words = document.createElement("span");
      words.id = id;
      words.className = "field__error";
      field.before(words);
    }
    if (wrong) words.textContent = field.validity.typeMismatch ? email : missing;
    else words?.remove();
    field.toggleAttribute("aria-invalid", wrong);
    if (wrong) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", id);
    } else field.removeAttribute("aria-describedby");
    return wrong;
  };

  form.addEventListener("submit", (event) => {
    const wrong = fields.filter(told);
    alert.replaceChildren();
    if (form.elements.website?.value) event.preventDefault(); // a program, not a person
    if (!wrong.length) return;
    event.preventDefault();
    const list = document.createElement("ul");
    for (const field of wrong) {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${field.id}`;
      link.textContent = field.labels[0].textContent.trim();
      entry.append(link);
      list.append(entry);
    }
    alert.append(summary, list);
    wrong[0].focus();
  });
  form.addEventListener("change", ({ target }) => {
    if (target.hasAttribute("aria-invalid")) told(target);
  });
}
