// Forms say in the language of the page what each field waits for; without this browsers say it in theirs.
for (const form of document.querySelectorAll("form[data-summary]")) {
  const alert = document.createElement("div");
  alert.className = "form__errors";
  alert.setAttribute("role", "alert");
  form.prepend(alert);
  form.noValidate = true;
  const fields = [...form.elements].filter((field) => field.willValidate && field.labels?.length);

  // What is wrong with a field, in words; nothing if all is well. Spaces are no answer.
  const fault = (field) => {
    if (field.required && !field.value.trim()) return field.dataset.missing;
    return field.validity.valid ? "" : field.dataset.wrong ?? field.validationMessage;
  };

  const told = (field) => {
    const id = `${field.id}-error`;
    const text = fault(field);
    let words = document.getElementById(id);
    if (text && !words) {
      words = document.createElement("span");
      words.id = id;
      words.className = "field__error";
      field.before(words);
    }
    if (text) {
      words.textContent = text;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", id);
    } else {
      words?.remove();
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
    return text;
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
      link.textContent = fault(field);
      entry.append(link);
      list.append(entry);
    }
    alert.append(form.dataset.summary, list);
    wrong[0].focus();
  });
  form.addEventListener("change", ({ target }) => {
    if (!target.hasAttribute("aria-invalid")) return;
    const text = told(target);
    const link = alert.querySelector(`[href="#${CSS.escape(target.id)}"]`);
    if (text && link) link.textContent = text;
    else link?.parentElement.remove();
    if (!alert.querySelector("li")) alert.replaceChildren();
  });
}
