// A grain terminal on a river in early haze: a row of silos, the gallery above them, a ship under the loading arm.

const vec3 SUN = normalize(vec3(0.86, 0.27, -0.34));

float far(vec3 q) { return q.y + 9.0; }
float solid(vec3 q, out float part) {
  part = 0.0;
  // The quay.
  float d = box(q - vec3(0.0, 0.35, 60.0), vec3(200.0, 0.85, 37.0));
  // Silos: two rows of cylinders along the quay.
  vec3 r = q - vec3(0.0, 1.2, 30.0);
  float cell = clamp(round(r.x / 3.5), -5.0, 7.0);
  vec2 s = vec2(r.x - cell * 3.5, abs(r.z - 1.8) - 1.8);
  float a = length(s) - 1.72;
  float ribs = 0.0;
  float silo = max(a, abs(r.y - 6.0) - 6.0);
  silo = min(silo, max(length(s) - 1.72 * sat((13.1 - r.y) / 1.1), abs(r.y - 12.4) - 0.55) * 0.7);
  // The gallery and its legs.
  float gallery = box(r - vec3(3.4, 14.2, 1.8), vec3(22.5, 0.62, 0.9));
  float leg = box(vec3(mod(r.x + 1.75, 3.5) - 1.75, r.y - 13.0, abs(r.z - 1.8) - 0.7), vec3(0.07, 0.9, 0.07));
  if (abs(r.x - 3.4) < 22.0) gallery = min(gallery, leg);
  // The head house.
  vec3 h = r - vec3(-21.8, 9.6, 2.2);
  float house = box(h, vec3(3.0, 9.6, 3.2));
  house = min(house, box(h - vec3(0.4, 10.6, 0.0), vec3(1.5, 1.0, 1.6)));
  house = min(house, max(length(h.xz - vec2(-1.9, 0.4)) - 0.05, abs(h.y - 11.8) - 2.4));
  // A lower store to the right and sheds behind.
  float shed = max(box(q - vec3(39.0, 3.4, 34.0), vec3(10.0, 2.3, 5.5)), -100.0);
  vec3 g = q - vec3(39.0, 5.6, 34.0);
  shed = min(shed, max(box(g, vec3(10.3, 1.9, 5.8)), dot(vec2(abs(g.z), g.y), normalize(vec2(0.32, 1.0))) - 1.72) * 0.9);
  // The slanting conveyor down to the ship loader.
  vec3 k = q - vec3(12.4, 10.6, 24.6);
  k.yz *= rot(0.36);
  float conveyor = box(k, vec3(0.45, 0.5, 5.6));
  vec3 m = q - vec3(12.4, 6.0, 20.6);
  float gantry = min(box(vec3(abs(m.x) - 1.2, m.y, abs(m.z) - 1.1), vec3(0.13, 4.4, 0.13)), box(vec3(m.x, abs(m.y - 1.0) - 3.2, abs(m.z) - 1.1), vec3(1.2, 0.1, 0.1)));
  vec2 x = vec2(abs(m.x), abs(m.y - 0.9));
  gantry = min(gantry, max(abs(dot(x - vec2(0.6, 1.55), normalize(vec2(3.1, -1.2)))) - 0.05, max(box(vec2(m.x, m.y - 0.9), vec2(1.2, 3.1)), abs(abs(m.z) - 1.1) - 0.05)));
  vec3 spout = q - vec3(12.4, 9.0, 17.6);
  spout.yz *= rot(-0.30);
  gantry = min(gantry, box(spout, vec3(0.26, 0.28, 4.2)));
  gantry = min(gantry, max(length(q.xz - vec2(12.4, 14.0)) - 0.20, abs(q.y - 6.1) - 2.0));
  float steel = min(conveyor, gantry);
  // The ship.
  vec3 v = q - vec3(14.0, 0.0, 14.2);
  float bow = v.x < 0.0 ? v.x * v.x * 0.0052 : 0.0;
  float stern = smoothstep(12.5, 14.8, v.x) * 0.9;
  float flare = 0.10 * (v.y - 1.0) * smoothstep(-6.0, -15.0, v.x);
  float hull = box(v - vec3(0, 0.65 + 0.35 * smoothstep(-8.0, -15.0, v.x), 0), vec3(15.5 + 0.35 * (v.y - 1.0), 1.65 + 0.35 * smoothstep(-8.0, -15.0, v.x), max(2.3 - bow * 1.5 - stern + flare, 0.05))) * 0.8;
  float upper = box(v - vec3(11.8, 3.7, 0), vec3(2.1, 1.5, 1.9));
  upper = min(upper, box(v - vec3(11.5, 5.6, 0), vec3(1.5, 0.55, 2.3)));
  upper = min(upper, box(v - vec3(13.2, 5.6, 0), vec3(0.5, 1.5, 0.6)));
  upper = min(upper, max(length(v.xz - vec2(11.2, 0.0)) - 0.06, abs(v.y - 7.2) - 1.2));
  upper = min(upper, max(length(v.xz - vec2(-13.4, 0.0)) - 0.07, abs(v.y - 4.2) - 1.6));
  float hatches = box(vec3(mod(v.x + 2.2, 4.4) - 2.2, v.y - 2.55, v.z), vec3(1.75, 0.32, 1.6));
  if (v.x < 9.0 && v.x > -11.5) upper = min(upper, hatches);
  if (silo < d) { d = silo; part = 1.0; }
  if (gallery < d) { d = gallery; part = 2.0; }
  if (house < d) { d = house; part = 3.0; }
  if (shed < d) { d = shed; part = 4.0; }
  if (steel < d) { d = steel; part = 5.0; }
  if (hull < d) { d = hull; part = 6.0; }
  if (upper < d) { d = upper; part = 7.0; }
  return d;
}
vec3 skyAt(vec3 d) {
  float up = max(d.y, 0.0), s = max(dot(d, SUN), 0.0);
  vec3 c = mix(vec3(0.86, 0.74, 0.62), vec3(0.34, 0.50, 0.68), 1.0 - exp(-up * 3.6));
  c += vec3(0.95, 0.62, 0.32) * (0.45 * pow(s, 5.0) + 0.5 * pow(s, 40.0));
  float cloud = fbm(vec2(d.x / (up + 0.25) * 0.8 + 1.0, 2.2 / (up + 0.25)), 6);
  return mix(c, c * 0.9 + vec3(0.16, 0.13, 0.10), smoothstep(0.45, 0.75, cloud) * smoothstep(0.04, 0.3, up) * 0.8);
}
float march(vec3 o, vec3 d, float near, float far, int steps, out float part) {
  float t = near;
  for (int i = 0; i < steps; i++) {
    float h = solid(o + d * t, part);
    if (h < 0.0005 * t + 0.001) return t;
    t += h * 0.95;
    if (t > far) break;
  }
  return -1.0;
}
vec3 air(vec3 c, vec3 d, float t) {
  float s = max(dot(d, SUN), 0.0);
  vec3 haze = vec3(0.80, 0.70, 0.59) + vec3(0.7, 0.42, 0.2) * pow(s, 4.0) * 0.7;
  return mix(c, haze, 1.0 - exp(-pow(t * 0.0064, 1.6)));
}
vec3 surface(vec3 o, vec3 d, float t, float part) {
  vec3 q = o + d * t;
  float e = 0.0008 * t, x;
  vec2 k = vec2(1, -1);
  vec3 n = normalize(k.xyy * solid(q + k.xyy * e, x) + k.yyx * solid(q + k.yyx * e, x) + k.yxy * solid(q + k.yxy * e, x) + k.xxx * solid(q + k.xxx * e, x));
  float streaks = fbm(vec2((q.x + q.z) * 2.4, q.y * 0.16), 4), grime = fbm(q * 0.8, 4);
  vec3 albedo = vec3(0.30, 0.28, 0.25);
  if (part == 1.0) {
    albedo = vec3(0.52, 0.49, 0.43) * (0.62 + 0.5 * streaks) * (0.75 + 0.4 * grime);
    albedo *= 0.9 + 0.1 * smoothstep(0.02, 0.06, abs(fract(q.y * 0.62) - 0.5));
    float cell = round(q.x / 3.5);
    if (q.y < 3.6 && q.y > 1.3 && abs(q.x - cell * 3.5) < 0.42) albedo = vec3(0.10, 0.12, 0.12);
  }
  if (part == 2.0) albedo = vec3(0.30, 0.34, 0.34) * (0.7 + 0.5 * streaks) * (0.85 + 0.15 * step(0.5, fract(q.x * 1.6)));
  if (part == 2.0 && abs(q.y - 15.5) < 0.22 && fract(q.x * 0.57) < 0.55) albedo = vec3(0.05, 0.06, 0.07);
  if (part == 3.0) {
    albedo = vec3(0.48, 0.40, 0.32) * (0.65 + 0.5 * streaks);
    vec2 w = vec2(fract(q.x * 0.62) - 0.5, fract(q.y * 0.42) - 0.5);
    if (n.z < -0.5 && abs(w.x) < 0.2 && abs(w.y) < 0.27 && hash2(floor(vec2(q.x * 0.62, q.y * 0.42))) > 0.2) albedo = vec3(0.06, 0.075, 0.085);
  }
  if (part == 4.0) albedo = mix(vec3(0.34, 0.13, 0.085), vec3(0.30, 0.29, 0.28), step(5.6, q.y)) * (0.7 + 0.5 * streaks);
  if (part == 5.0) albedo = vec3(0.40, 0.24, 0.06) * (0.7 + 0.5 * grime);
  if (part == 6.0) {
    float rust = smoothstep(0.5, 0.78, fbm(vec2(q.x * 1.6, q.y * 0.35), 4));
    albedo = q.y < 0.42 + 0.10 * grime ? vec3(0.27, 0.055, 0.035) : vec3(0.030, 0.055, 0.085);
    if (q.y > 2.1) albedo = vec3(0.45, 0.42, 0.37);
    albedo = mix(albedo, vec3(0.22, 0.09, 0.035), rust * 0.65);
  }
  if (part == 7.0) {
    albedo = vec3(0.62, 0.60, 0.55) * (0.72 + 0.35 * streaks);
    if (q.y < 3.1 && q.x < 24.0) albedo = vec3(0.30, 0.15, 0.09);
    if (q.x > 26.5 && q.y > 5.0) albedo = vec3(0.36, 0.07, 0.05);
    if (q.y > 5.35 && q.y < 5.95 && n.z < -0.5 && fract(q.x * 1.7) < 0.75) albedo = vec3(0.04, 0.05, 0.06);
    if (abs(q.y - 3.9) < 0.18 && fract(q.x * 1.4) < 0.35) albedo = vec3(0.05, 0.06, 0.07);
  }
  float lit = max(dot(n, SUN), 0.0);
  if (lit > 0.0 && march(q + n * 0.05, normalize(SUN + 0.03 * sphereDirection()), 0.03, 40.0, 36, x) > 0.0) lit = 0.0;
  vec3 a = hemisphere(n);
  float open = 0.3 + 0.7 * smoothstep(0.0, 0.8, solid(q + a * 1.2, x));
  return albedo * (lit * vec3(4.3, 3.0, 1.9) + open * (vec3(0.42, 0.46, 0.52) * (0.55 + 0.45 * n.y) + vec3(0.25, 0.17, 0.10) * sat(n.x)));
}
vec3 hills(vec3 d, vec3 c) {
  float y = d.y / max(d.z, 0.01), x = d.x / max(d.z, 0.01);
  float h = 0.030 + 0.035 * fbm1(x * 2.2 + 1.0, 5) + 0.006 * fbm1(x * 60.0, 3);
  return mix(c, air(vec3(0.16, 0.18, 0.17), d, 120.0), smoothstep(0.002, -0.002, y - h));
}
vec3 scene(vec2 p) {
  vec3 o = vec3(-2.0, 2.5, -34.0);
  vec3 d = normalize(vec3(p.x, p.y + 0.16, 2.75));
  d.xz *= rot(-0.11);
  float part, t = march(o, d, 20.0, 170.0, 150, part);
  float water = d.y < 0.0 ? o.y / -d.y : -1.0;
  if (t > 0.0 && (water < 0.0 || t < water)) return air(surface(o, d, t, part), d, t);
  if (water < 0.0) return hills(d, skyAt(d));
  vec3 q = o + d * water;
  vec2 w = q.xz;
  float e = 0.05;
  #define WAVE(v) (0.55 * fbm((v) * vec2(0.35, 0.9), 4) + 0.22 * fbm((v) * vec2(1.3, 3.0) + 7.0, 3))
  float calm = 0.02 + 0.05 * smoothstep(0.35, 0.65, fbm(w * vec2(0.04, 0.10), 3));
  float h = WAVE(w);
  vec3 n = normalize(vec3((h - WAVE(w + vec2(e, 0))) / e * calm, 1.0, (h - WAVE(w + vec2(0, e))) / e * calm));
  vec3 r = reflect(d, n);
  r.y = abs(r.y);
  float rt = march(q, r, 0.05, 120.0, 90, part);
  vec3 mirror = rt > 0.0 ? air(surface(q, r, rt, part), r, rt + 20.0) : hills(r, skyAt(r));
  float fresnel = 0.03 + 0.97 * pow(1.0 - max(dot(-d, n), 0.0), 4.0);
  vec3 c = mix(vec3(0.085, 0.088, 0.070), mirror * 0.92, fresnel * 0.95);
  return air(c, d, water * 0.8);
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.88) * vignette(p, 0.35) * 0.56); }
