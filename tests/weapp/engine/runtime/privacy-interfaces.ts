/** The interfaces that WeChat answers only where the privacy guide names them, by what they touch. */
export const privacyInterfaces = [
  'getUserInfo getUserProfile chooseAvatar getPhoneNumber getRealtimePhoneNumber',
  'getLocation getFuzzyLocation chooseLocation choosePoi onLocationChange startLocationUpdate startLocationUpdateBackground',
  'chooseAddress chooseInvoice chooseInvoiceTitle chooseLicensePlate getWeRunData',
  'chooseImage chooseMedia chooseVideo chooseMessageFile saveImageToPhotosAlbum saveVideoToPhotosAlbum',
  'startRecord getRecorderManager joinVoIPChat createCameraContext createLivePusherContext',
  'addPhoneContact chooseContact addPhoneCalendar addPhoneRepeatCalendar getClipboardData setClipboardData',
  'openBluetoothAdapter createBLEPeripheralServer startBeaconDiscovery connectWifi getConnectedWifi',
  'startAccelerometer startCompass startDeviceMotionListening startGyroscope',
].flatMap(line => line.split(' '))
