// A reed bed in winter light, sharp only where the lens was set.

vec3 behind(vec2 p) {
  vec3 c = mix(vec3(0.30, 0.235, 0.14), vec3(0.80, 0.74, 0.62), smoothstep(-0.6, 0.9, p.y + 0.25 * (fbm(p * 0.9, 3) - 0.5)));
  c += vec3(0.9, 0.62, 0.3) * 0.6 * exp(-dot(p - vec2(0.7, 0.45), p - vec2(0.7, 0.45)) * 1.4);
  float wood = smoothstep(0.25, -0.15, p.y - 0.06 - 0.14 * fbm1(p.x * 1.4 + 3.0, 4));
  c = mix(c, vec3(0.26, 0.23, 0.17), wood * 0.7);
  return c;
}
// One stem: a curve that leans in the wind, with a plume at its head. Returns coverage; shade goes to the second part.
vec3 scene(vec2 p) {
  vec3 back = behind(p), c = back;
  for (int layer = 0; layer < 11; layer++) {
    float l = float(layer), t = l / 10.0;
    float focus = abs(t - 0.62);
    float blur = 0.0022 + 0.11 * pow(focus, 1.55) * (t > 0.62 ? 2.4 : 1.0);
    float scale = mix(0.55, 1.75, t * t);
    float spacing = mix(0.062, 0.235, t);
    vec2 q = p + blur * 0.75 * disc();
    float cell = floor(q.x / spacing);
    float haze = pow(1.0 - t, 1.4);
    vec3 tint = mix(vec3(0.60, 0.42, 0.19), vec3(0.70, 0.58, 0.38), haze);
    for (int n = -4; n <= 3; n++) {
      float i = cell + float(n);
      float r = hash2(vec2(i, l * 7.0)), s = hash2(vec2(i, l * 7.0 + 1.0)), v = hash2(vec2(i, l * 7.0 + 2.0));
      float root = (i + r) * spacing;
      float top = mix(-0.05, 0.50, s * s) + 0.28 * t - 0.12 * haze + 0.22 * (noise1(root * 1.3 + l) - 0.5);
      float foot = -1.6;
      float u = (q.y - foot) / (top - foot);
      float bend = (0.10 + 0.28 * v) * scale * 0.8;
      float lean = 0.12 * (r - 0.5);
      float x = root + lean * u + bend * pow(max(u, 0.0), 3.2) * 0.5;
      float wide = 0.0042 * scale * (1.1 - 0.55 * u);
      float side = q.x - x;
      float lit = 0.55 + 0.75 * smoothstep(-wide, wide, side);
      float stem = smoothstep(wide + 0.0014, wide - 0.0014, abs(side)) * step(u, 1.0);
      vec3 col = tint * (0.10 + 0.72 * smoothstep(-1.15, 0.35, q.y)) * (0.7 + 0.6 * v) * lit;
      c = mix(c, col, stem);
      // A dry leaf that leaves the stem at an angle.
      float lu = 0.45 + 0.25 * s, ly = foot + lu * (top - foot);
      float lx = (q.x - (root + lean * lu + bend * pow(lu, 3.2) * 0.5)) * (r > 0.5 ? 1.0 : -1.0);
      float reach = 0.16 * scale * (0.6 + v);
      float along = lx / reach;
      float arch = ly + reach * (1.0 * along - 1.15 * along * along);
      float leafWide = 0.0065 * scale * sqrt(sat(along)) * (1.0 - along);
      float leaf = smoothstep(leafWide + 0.0016, leafWide - 0.0012, abs(q.y - arch)) * step(0.0, along) * step(along, 1.0) * step(0.0009, leafWide);
      c = mix(c, col * (0.85 + 0.4 * (1.0 - along)), leaf * 0.92);
      // The plume, made of hanging hairs.
      if (abs(side) > 0.26 * scale) continue;
      float pu = (q.y - (top - 0.035 * scale)) / (0.205 * scale);
      if (pu > 0.0 && pu < 1.0) {
        float px = side - bend * 0.6 * pu * pu;
        float body = 0.036 * scale * sin(PI * pow(pu, 0.62)) * (0.75 + 0.5 * v);
        if (abs(px) > body * 1.5) continue;
        float hairs = fbm(vec2(px / scale * 105.0 + i * 13.0 + pu * 14.0, pu * 11.0 - abs(px) / scale * 60.0 + l * 3.0), 4);
        float cover = smoothstep(1.0, 0.45, abs(px) / (body + 1e-4) + 0.95 * (hairs - 0.42));
        float rim = smoothstep(-body, body * 1.2, px);
        vec3 fluff = mix(vec3(0.24, 0.155, 0.095), vec3(1.05, 0.80, 0.52), 0.25 * hairs + 0.7 * rim * rim) * mix(0.9, 1.1, v);
        c = mix(c, mix(fluff, back, haze * 0.30), cover * 0.95);
      }
    }
    c = mix(c, back, (1.0 - t) * 0.06);
  }
  c += vec3(0.55, 0.36, 0.16) * 0.30 * exp(-dot(p - vec2(0.9, 0.5), p - vec2(0.9, 0.5)) * 0.9);
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 1.0) * vignette(p, 0.4) * 0.60); }
