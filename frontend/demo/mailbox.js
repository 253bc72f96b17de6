// Fetches the rows again every two seconds, and only touches the page when something arrived.
const mails = document.getElementById('mails');
const count = (rows) => rows.split('<li>').length;
setInterval(async () => {
  try {
    const answer = await fetch(mails.dataset.rows);
    const rows = await answer.text();
    if (answer.ok && count(rows) !== count(mails.innerHTML)) {
      mails.innerHTML = rows;
    }
  } catch (away) {
    // The application is restarting; the next look finds it again.
  }
}, 2000);
