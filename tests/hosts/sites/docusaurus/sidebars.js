export default { docs: ["pools", "tides"] };
