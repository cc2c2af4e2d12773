// A sea of sand an hour before sunset: one great crest, the light from the left, the wind's ripples in the foreground.

const vec3 SUN = normalize(vec3(-0.80, 0.27, 0.30));

float crest(vec2 p, float sharp) {
  float n = noise(p);
  float r = 1.0 - abs(2.0 * n - 1.0);
  return pow(r, sharp);
}
float ground(vec2 p) {
  vec2 w = p + 2.2 * vec2(noise(p * 0.11), noise(p * 0.10 + 40.0));
  float h = 3.6 * crest(w * vec2(0.052, 0.083) + vec2(3.31, 8.72), 1.5);
  h += 1.1 * crest(TURN * w * 0.17 + 5.2, 1.35) * smoothstep(0.6, 3.4, h);
  h += 0.5 * noise(p * 0.25);
  return h;
}
float detail(vec2 p, float t) {
  vec2 w = p + 0.5 * vec2(noise(p * 0.9), noise(p * 0.9 + 9.0)) + 1.4 * vec2(noise(p * 0.25 + 3.0), noise(p * 0.25));
  float phase = dot(w, normalize(vec2(1.0, 0.35)));
  float fade = exp(-t * 0.045);
  float ripple = pow(0.5 + 0.5 * sin(phase * 21.0 + 2.0 * noise(p * 2.0)), 1.4) * (0.45 + 0.8 * noise(p * 0.4 + 7.0));
  return 0.017 * ripple * fade + 0.004 * noise(p * 30.0) * exp(-t * 0.3);
}
vec3 normalAt(vec2 p, float t) {
  float e = 0.004 + 0.0012 * t;
  float h = ground(p) + detail(p, t);
  float x = ground(p + vec2(e, 0)) + detail(p + vec2(e, 0), t), z = ground(p + vec2(0, e)) + detail(p + vec2(0, e), t);
  return normalize(vec3(h - x, e, h - z));
}
vec3 skyAt(vec3 d) {
  float up = max(d.y, 0.0);
  vec3 c = mix(vec3(0.80, 0.62, 0.47), vec3(0.22, 0.36, 0.58), 1.0 - exp(-up * 5.5));
  float s = max(dot(d, SUN), 0.0);
  c += vec3(0.9, 0.5, 0.22) * (0.35 * pow(s, 6.0) + 0.6 * pow(s, 60.0));
  float cirrus = fbm(vec2(d.x / (up + 0.12) * 0.5, 1.6 / (up + 0.12)), 5);
  return c + vec3(0.22, 0.17, 0.14) * smoothstep(0.5, 0.85, cirrus) * smoothstep(0.02, 0.2, up);
}
float march(vec3 o, vec3 d, float far) {
  float t = 0.05;
  for (int i = 0; i < 150; i++) {
    vec3 q = o + d * t;
    float h = q.y - ground(q.xz);
    if (h < 0.0009 * t) return t;
    if (t > far || (q.y > 8.0 && d.y > 0.0)) break;
    t += 0.42 * h + 0.002 * t;
  }
  return -1.0;
}

vec3 scene(vec2 p) {
  vec3 o = vec3(2.5, 0.0, 0.0);
  o.y = ground(o.xz) + 1.35;
  vec3 d = normalize(vec3(p.x, p.y - 0.10, 2.3));
  vec3 air = vec3(0.84, 0.63, 0.47);
  float t = march(o, d, 160.0);
  if (t < 0.0) return skyAt(d);
  vec3 q = o + d * t;
  vec3 n = normalAt(q.xz, t);
  vec3 sunTo = normalize(SUN + 0.012 * sphereDirection());
  float shade = march(q + n * 0.02, sunTo, 40.0) < 0.0 ? 1.0 : 0.0;
  float light = max(dot(n, SUN), 0.0) * shade;
  float tone = 0.85 + 0.3 * fbm(q.xz * 0.7, 4);
  vec3 sand = vec3(0.62, 0.335, 0.165) * tone;
  vec3 c = sand * (light * vec3(3.3, 2.25, 1.45) + (0.5 + 0.5 * n.y) * vec3(0.30, 0.36, 0.50) + vec3(0.16, 0.09, 0.05) * (0.5 - 0.5 * n.y + 0.3));
  c += sand * pow(max(dot(reflect(d, n), SUN), 0.0), 8.0) * shade * vec3(0.5, 0.34, 0.2);
  float fog = 1.0 - exp(-pow(t * 0.0135, 1.5));
  return mix(c, air * (0.9 + 0.35 * pow(max(dot(d, SUN), 0.0), 3.0)), fog);
}

vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.95) * vignette(p, 0.3) * 0.62); }
