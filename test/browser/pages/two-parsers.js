/** Lets two copies of Broadsheet parse HTML, one after the other, and says in the title which of them may. */
const mayParse = async (address) => {
  const {parseHtml} = await import(address);
  return parseHtml('<p>Words</p>') !== undefined;
};
mayParse('/cdn/broadsheet.js').then(async (first) => {
  document.title = `${first} ${await mayParse('/__older/broadsheet.js')}`;
});
