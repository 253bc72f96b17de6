// Shows the codes of this moment: they change every thirty seconds.
const codes = document.getElementById('codes');
setInterval(async () => {
  try {
    const answer = await fetch(codes.dataset.rows);
    if (answer.ok) {
      codes.innerHTML = await answer.text();
    }
  } catch (away) {
    // The application is restarting; the next look finds it again.
  }
}, 1000);
