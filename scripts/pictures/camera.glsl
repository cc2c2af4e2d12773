
// Coordinates: y from -1 (bottom) to 1 (top), x in the same unit. One call is one sample of one pixel.
#ifdef DEVELOP
uniform sampler2D uFilm;
void main() {
  vec2 p = (2.0 * gl_FragCoord.xy - uSize) / uSize.y;
  vec3 c = texelFetch(uFilm, ivec2(gl_FragCoord.xy), 0).rgb / uSamples;
  oColor = vec4(srgb(grade(c, p)), 1.0);
}
#else
void main() {
  uvec2 pixel = uvec2(gl_FragCoord.xy);
  gState = pcg(pixel.x + pcg(pixel.y + pcg(uint(uSample) + 77u)));
  vec2 jitter = vec2(rnd() + rnd(), rnd() + rnd()) * 0.75 - 0.25;
  vec2 p = (2.0 * (floor(gl_FragCoord.xy) + jitter) - uSize) / uSize.y;
  vec3 c = scene(p);
  oColor = vec4(min(max(c, 0.0), 60.0), 1.0);
}
#endif
