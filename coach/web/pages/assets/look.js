// Before anything is drawn: the look that was chosen on this device, if one was.
{
  const chosen = (() => { try { return localStorage.getItem("okr-look"); } catch { return null; } })();
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.look = chosen;
}
