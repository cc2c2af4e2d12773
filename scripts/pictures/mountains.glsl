// Ridges behind ridges at dawn, each paler than the one before it, with mist lying in the valleys.

float conifers(float x, float density, float seed) {
  float h = 0.0;
  for (int k = 0; k < 3; k++) {
    float s = density * (1.0 + 0.37 * float(k)), c = floor(x * s);
    for (int d = -1; d <= 1; d++) {
      float i = c + float(d), r = hash2(vec2(i, seed + float(k)));
      float f = x * s - i - 0.5 - 0.6 * (hash2(vec2(i, seed + 9.0 + float(k))) - 0.5);
      float tall = 0.35 + 0.75 * r * r;
      float w = abs(f) * 2.3;
      float ragged = 1.0 - w + 0.13 * sin(w * 38.0 + r * 30.0) * w;
      h = max(h, tall * ragged);
    }
  }
  return h / density;
}

float ridge(float x, float i) {
  float seed = i * 13.7;
  float broad = fbm1(x * (0.5 + 0.14 * i) + seed, 2) - 0.38;
  float sharp = 0.0, a = 0.5, q = x * (1.1 + 0.12 * i) + seed * 3.1;
  for (int o = 0; o < 6; o++) { sharp += a * (1.0 - abs(2.0 * noise1(q) - 1.0)); q = q * 2.07 + 3.3; a *= 0.47; }
  return broad * 1.0 + 0.5 * (sharp - 0.5);
}

vec3 scene(vec2 p) {
  vec2 sun = vec2(0.62, 0.34);
  float d = length((p - sun) * vec2(0.8, 1.0));
  vec3 sky = mix(vec3(0.93, 0.56, 0.34), vec3(0.27, 0.39, 0.58), smoothstep(0.05, 1.15, p.y));
  sky += vec3(1.0, 0.62, 0.3) * (0.55 * exp(-d * 2.2) + 1.2 * exp(-d * 9.0));
  float cloud = fbm(vec2(p.x * 0.9, p.y * 5.0) + 3.0, 5);
  sky = mix(sky, sky * 0.8 + vec3(0.22, 0.14, 0.1), smoothstep(0.45, 0.75, cloud) * smoothstep(0.2, 0.7, p.y) * 0.6);
  vec3 c = sky;
  const int LAYERS = 9;
  for (int n = 0; n < LAYERS; n++) {
    float i = float(n), t = i / float(LAYERS - 1);
    float base = mix(0.26, -1.0, pow(t, 1.2)) + 0.07 * (hash1(i + 3.0) - 0.5);
    float amp = mix(0.30, 0.62, t) * mix(0.75, 1.25, hash1(i + 20.0));
    float top = base + amp * ridge(p.x + i * 0.7, i);
    if (t > 0.45) top += conifers(p.x, mix(150.0, 17.0, smoothstep(0.45, 1.0, t)), i) * 0.9;
    float edge = smoothstep(-0.002, 0.002, top - p.y);
    vec3 rock = mix(vec3(0.52, 0.50, 0.55), vec3(0.012, 0.021, 0.024), pow(t, 0.62));
    vec3 haze = mix(vec3(0.90, 0.64, 0.46), vec3(0.30, 0.34, 0.40), pow(t, 0.75));
    float warm = exp(-abs(p.x - sun.x) * 1.1) * (1.0 - t);
    haze += vec3(0.5, 0.26, 0.08) * warm;
    float below = top - p.y;
    float wisps = fbm(vec2(p.x * 1.6 + i * 5.0, p.y * 4.5 + i), 5);
    float mist = 1.0 - exp(-max(below, 0.0) * mix(5.0, 2.6, t) * (0.35 + 1.5 * wisps));
    float lit = fbm(vec2(p.x * 9.0 + below * 4.0, p.y * 14.0 + i * 3.0), 4);
    rock *= 0.75 + 0.5 * lit;
    rock += vec3(0.35, 0.17, 0.06) * warm * smoothstep(0.45, 0.8, lit) * 0.5;
    vec3 layer = mix(rock, haze, mist * mix(0.95, 0.5, t * t));
    c = mix(c, layer, edge);
  }
  return c;
}

vec3 grade(vec3 c, vec2 p) {
  c = saturation(c, 1.0) * vignette(p, 0.35);
  return film(c * 0.62);
}
