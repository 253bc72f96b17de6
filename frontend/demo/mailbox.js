// Fetches the rows again every two seconds, and only touches the page when something arrived.
const mails = document.getElementById('mails');
setInterval(async () => {
  try {
    const answer = await fetch('/demo/mail/rows');
    const rows = await answer.text();
    if (answer.ok && rows !== mails.dataset.rows) {
      mails.dataset.rows = rows;
      mails.innerHTML = rows;
    }
  } catch (away) {
    // The application is restarting; the next look finds it again.
  }
}, 2000);
