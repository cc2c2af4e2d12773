// A harbour after sunset: a hill with lit windows, masts at the quay, the sky doubled in quiet water.

const float LINE = -0.18;

vec3 skyAt(vec2 p) {
  float y = p.y - LINE;
  vec3 c = mix(vec3(0.98, 0.50, 0.22), vec3(0.62, 0.40, 0.42), smoothstep(0.02, 0.34, y));
  c = mix(c, vec3(0.16, 0.24, 0.40), smoothstep(0.18, 0.85, y));
  c = mix(c, vec3(0.045, 0.085, 0.19), smoothstep(0.6, 1.4, y));
  c *= 0.85 + 0.55 * exp(-pow((p.x + 0.55) * 0.75, 2.0));
  float cloud = fbm(vec2(p.x * 1.1 + 2.0, y * 5.5 + 0.4 * p.x), 6);
  float streak = smoothstep(0.46, 0.72, cloud) * smoothstep(0.1, 0.3, y) * smoothstep(1.25, 0.5, y);
  vec3 under = mix(vec3(0.92, 0.40, 0.26), vec3(0.12, 0.14, 0.24), smoothstep(0.2, 0.75, y + 0.25 * (cloud - 0.5)));
  return mix(c, under, streak * 0.75);
}
float far(float x) { return 0.13 + 0.16 * (fbm1(x * 1.1 + 4.0, 6) - 0.4) + 0.10 * smoothstep(0.2, 1.5, x); }
float town(float x) {
  float base = 0.10 + 0.26 * smoothstep(-0.6, 1.2, x) + 0.05 * (fbm1(x * 2.0, 3) - 0.5);
  float roofs = 0.0;
  for (int k = 0; k < 3; k++) {
    float s = 9.0 + 5.3 * float(k), i = floor(x * s + float(k) * 0.37), f = fract(x * s + float(k) * 0.37) - 0.5;
    float r = hash2(vec2(i, float(k) + 3.0));
    float gable = r > 0.4 ? 0.018 * (1.0 - 2.0 * abs(f)) : 0.0;
    float chimney = r > 0.6 && abs(f - 0.2) < 0.05 ? 0.02 : 0.0;
    if (abs(f) < 0.47) roofs = max(roofs, 0.01 + 0.030 * r + 0.7 * gable + 0.6 * chimney);
  }
  return base + roofs;
}
// Light of the windows and lamps: a grid of cells over the town, denser near the water.
vec3 windows(vec2 q, float top) {
  vec3 sum = vec3(0);
  for (int k = 0; k < 2; k++) {
    vec2 s = k == 0 ? vec2(74.0, 60.0) : vec2(31.0, 33.0);
    vec2 g = q * s + float(k) * 7.3, i = floor(g), f = fract(g) - 0.5;
    float r = hash2(i + float(k) * 50.0), v = hash2(i + 91.0);
    float crowd = fbm(q * vec2(3.0, 5.0) + 2.0, 3) - 0.25 * smoothstep(0.1, 0.5, q.y);
    float on = step(k == 0 ? 1.16 - 0.72 * crowd : 1.2 - 0.66 * crowd, r);
    vec2 size = k == 0 ? vec2(0.13, 0.19) : vec2(0.08, 0.09);
    float w = k == 0 ? smoothstep(0.06, -0.06, box(f - 0.2 * (vec2(v, hash2(i + 5.0)) - 0.5), size)) : 1.5 * exp(-dot(f, f) * 90.0);
    vec3 hue = mix(vec3(1.0, 0.56, 0.22), vec3(1.0, 0.82, 0.58), v);
    if (v > 0.93) hue = vec3(0.7, 0.9, 1.0);
    sum += on * w * hue * (0.25 + 0.95 * pow(hash2(i + 17.0), 2.0));
  }
  return sum * step(q.y, top - 0.018) * smoothstep(0.0, 0.014, q.y);
}
float masts(vec2 q) {
  float d = 1.0;
  for (int n = 0; n < 11; n++) {
    float r = hash1(float(n) * 3.7 + 2.0), s = hash1(float(n) * 5.1 + 8.0);
    float x = -1.42 + 0.205 * float(n) + 0.11 * (r - 0.5), tall = 0.30 + 0.34 * s, lean = 0.012 * (r - 0.5);
    vec2 m = q - vec2(x, 0.0);
    float wide = 0.055 + 0.05 * r;
    float hull = box(m - vec2(0.0, 0.012 + 0.25 * m.x * m.x / wide), vec2(wide - 0.2 * max(0.02 - m.y, 0.0), 0.018));
    d = min(d, hull);
    d = min(d, box(m - vec2(-0.01, 0.045), vec2(wide * 0.42, 0.014)));
    d = min(d, segment(m, vec2(0.0), vec2(lean, tall)) - 0.0022);
    d = min(d, segment(m, vec2(0.0, tall * 0.26), vec2(-wide * 1.0, tall * 0.24)) - 0.0055);
    d = min(d, segment(m, vec2(lean, tall), vec2(wide, 0.03)) - 0.0006);
    d = min(d, segment(m, vec2(lean, tall), vec2(-wide, 0.03)) - 0.0006);
    d = min(d, segment(m, vec2(lean - 0.028, tall * 0.66), vec2(lean + 0.028, tall * 0.66)) - 0.0009);
  }
  return d;
}
vec3 world(vec2 p, float blur) {
  vec3 c = skyAt(p);
  vec2 q = vec2(p.x, p.y - LINE);
  float f = far(p.x);
  c = mix(c, mix(vec3(0.20, 0.19, 0.27), vec3(0.42, 0.27, 0.26), smoothstep(f, 0.0, q.y) * 0.7), smoothstep(0.003 + blur, -0.003 - blur, q.y - f));
  float t = town(p.x);
  float edge = smoothstep(0.0022 + blur, -0.0022 - blur, q.y - t);
  vec3 slope = mix(vec3(0.030, 0.036, 0.066), vec3(0.088, 0.066, 0.074), 0.5 * smoothstep(t, 0.0, q.y) + 0.5 * fbm(q * vec2(26.0, 40.0), 3));
  c = mix(c, slope, edge);
  c += windows(q, t) * edge;
  c += vec3(0.5, 0.24, 0.09) * exp(-q.y * 17.0) * 0.34 * edge;
  // Lamps along the quay, with their glow.
  float cell = p.x / 0.171, i = floor(cell);
  for (int n = -1; n <= 1; n++) {
    float k = i + float(n);
    vec2 l = vec2((k + 0.5 + 0.3 * (hash1(k + 60.0) - 0.5)) * 0.171, 0.062 + 0.012 * hash1(k));
    float r = length(q - l);
    c += vec3(1.0, 0.64, 0.30) * (0.00021 / (r * r + 0.000012 + blur * 0.002) * 0.32 + 0.055 * exp(-r * 15.0));
  }
  float m = masts(q);
  c = mix(c, vec3(0.012, 0.014, 0.024), smoothstep(0.0016 + blur, -0.0006 - blur, m) * smoothstep(-0.001, 0.001, q.y) * 0.94);
  return c;
}
vec3 scene(vec2 p) {
  if (p.y > LINE) return world(p, 0.0);
  float depth = LINE - p.y, z = 0.11 / (depth + 0.012);
  vec2 w = vec2(p.x * z * 5.0, z * 22.0);
  float slope = (fbm(w * vec2(0.8, 0.5), 4) - 0.47) + 0.5 * (fbm(w * vec2(2.4, 1.3) + 9.0, 3) - 0.44);
  float side = fbm(w * vec2(1.0, 0.5) + 31.0, 3) - 0.44;
  float rough = 0.24 * smoothstep(0.0, 0.5, depth) + 0.03;
  vec2 q = vec2(p.x + side * rough * 0.2, LINE + depth * (0.96 + 0.1 * rnd()) + slope * rough);
  q.y = max(q.y, LINE + 0.002);
  vec3 c = world(q, 0.002 + 0.01 * depth);
  c *= mix(0.88, 0.52, smoothstep(0.0, 0.8, depth));
  c = mix(c, vec3(0.018, 0.030, 0.055), 0.12 + 0.35 * smoothstep(0.0, 0.9, depth) * smoothstep(-0.3, 0.3, slope));
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.95) * vignette(p, 0.4) * 0.66); }
