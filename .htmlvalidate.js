/** What printed pages must keep to: the HTML standard as html-validate reads it. https://html-validate.org/usage/ */
export default {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    // Safari takes the role from a list without bullets; it has to be given back.
    'no-redundant-role': 'off',
    // An aside in an article is no landmark unless it has a name.
    'unique-landmark': 'off',
    // The frame that a wide table scrolls in is a region, and no part of the story.
    'prefer-native-element': ['error', {exclude: ['region']}],
  },
};
