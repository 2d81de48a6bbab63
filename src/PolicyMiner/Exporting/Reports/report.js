// A value opens its quote in a dialog; without this script its link leads to the note at the end of the page.
(() => {
  const dialog = document.getElementById('quote');
  const body = dialog.querySelector('.body');
  const onward = dialog.querySelector('.go');
  let opener = null;

  const noteOf = (link) => document.getElementById(link.getAttribute('href').slice(1));

  const open = (link) => {
    const note = noteOf(link);
    body.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    onward.setAttribute('href', link.getAttribute('href'));
    opener = link;
    dialog.showModal();
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.q');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && plain && noteOf(link)) {
      event.preventDefault();
      open(link);
    } else if (event.target === dialog || event.target.closest('#quote .close')) {
      dialog.close();
    } else if (event.target.closest('#quote .go')) {
      // The note gets the focus, so that reading goes on there.
      const note = noteOf(onward);
      opener = null;
      dialog.close();
      note.focus();
    }
  });

  dialog.addEventListener('close', () => opener && opener.focus());

  for (const input of document.querySelectorAll('.filter input')) {
    input.parentElement.hidden = false;
    const rows = [...document.getElementById(input.dataset.table).tBodies[0].rows];
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
    });
  }
})();
